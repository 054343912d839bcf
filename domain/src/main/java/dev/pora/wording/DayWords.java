package dev.pora.wording;

import dev.pora.schedule.rrule.NthWeekday;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** How one language names the days of a rule. */
interface DayWords {
    /** A weekly rule of interval 1: "every Monday", "every weekday". */
    String everyWeekOn(Set<DayOfWeek> days);

    /** The days of a rule that was named before: "on Monday and Wednesday". */
    String onWeekdays(Set<DayOfWeek> days);

    /** "on the 1st and 3rd Monday"; without a counted one as {@link #onWeekdays}. */
    String onCounted(Set<NthWeekday> days);

    /** "on the last weekday". */
    String onCounted(NamedDays.WeekPart part, Collection<Integer> positions);

    /** "on the 5th and the last day". */
    String onMonthDays(Collection<Integer> days);

    /** After a day that a shorter month lacks: its last day stands for it. */
    String orLastDay();

    /** After days of which a shorter month lacks these. */
    String exceptShorterMonths(List<Integer> lacking, boolean all);

    /** "on 8 March and 1 May". */
    String onDates(List<MonthDay> dates);

    /** After 29 February. */
    String inCommonYearsTheDayBefore();

    /** After dates of which 29 February is one, or the only one. */
    String inLeapYearsOnly(boolean alone);

    String ofEveryMonth();

    /** The same where the month was not spoken of before. */
    String ofEachMonth();

    String ofTheYear();

    /** "of November and December". */
    String of(Set<Month> months);

    /** "in November and December". */
    String in(Set<Month> months);

    String onlyIn(Set<Month> months);

    /** "if it is a Friday". */
    String ifOn(Set<DayOfWeek> days);

    /** "on the 100th day". */
    String onYearDays(Collection<Integer> days);

    /** "in the 20th week". */
    String inWeeks(Collection<Integer> weeks);
}
