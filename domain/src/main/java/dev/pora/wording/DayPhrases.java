package dev.pora.wording;

import dev.pora.schedule.rrule.NthWeekday;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Says the days of a rule. */
final class DayPhrases {
    private static final MonthDay LEAP_DAY = MonthDay.of(Month.FEBRUARY, 29);
    static final int MOST_DATES = 6;

    private final Tongue tongue;
    private final DayWords words;

    DayPhrases(Tongue tongue) {
        this.tongue = tongue;
        this.words = tongue.days();
    }

    /** Empty for days that never come. */
    Optional<String> say(DayPlan plan) {
        String every = tongue.every(plan.interval(), plan.unit());
        return switch (plan.days()) {
            case NamedDays.Every() -> Optional.of(every + in(plan.months()));
            case NamedDays.Weekly(var days) ->
                Optional.of((plan.interval() == 1 ? words.everyWeekOn(days) : every + " " + words.onWeekdays(days))
                        + in(plan.months()));
            case NamedDays.Counted(Set<NthWeekday> days) -> Optional.of(within(plan, every, words.onCounted(days)));
            case NamedDays.CountedPart(var part, var positions) ->
                Optional.of(within(plan, every, words.onCounted(part, positions)));
            case NamedDays.OfMonth(var days, var onlyOn) ->
                ofMonth(plan, every, days).map(said -> onlyOn.isEmpty() ? said : said + " " + words.ifOn(onlyOn));
            case NamedDays.OfMonthOrLast(int day) -> Optional.of(ofMonthOrLast(plan, every, day));
            case NamedDays.OfYear(var days) -> Optional.of(within(plan, every, words.onYearDays(days)));
            case NamedDays.OfWeeks(var weeks, var weekdays) ->
                Optional.of(every + " " + words.inWeeks(weeks) + " " + words.onWeekdays(weekdays));
        };
    }

    /** The days alone, as they stand after "every hour"; nothing for every day. */
    String filter(DayPlan plan) {
        String days = plan.days() instanceof NamedDays.Weekly(var weekdays) ? " " + words.onWeekdays(weekdays) : "";
        return days + in(plan.months());
    }

    private String in(Set<Month> months) {
        return months.isEmpty() ? "" : " " + words.in(months);
    }

    private String onlyIn(Set<Month> months) {
        return months.isEmpty() ? "" : " " + words.onlyIn(months);
    }

    /** What is counted within the month or the year. */
    private String within(DayPlan plan, String every, String days) {
        if (plan.unit() == ChronoUnit.YEARS) {
            String whole = plan.months().isEmpty() ? words.ofTheYear() : words.of(plan.months());
            return every + " " + days + " " + whole;
        }
        return plan.interval() == 1 ? days + " " + words.ofEveryMonth() : every + " " + days + onlyIn(plan.months());
    }

    private Optional<String> ofMonth(DayPlan plan, String every, SortedSet<Integer> days) {
        boolean fromTheEnd = days.last() < 0;
        boolean yearly = plan.unit() == ChronoUnit.YEARS;
        if (yearly && !plan.months().isEmpty()) {
            return fromTheEnd ? Optional.of(within(plan, every, words.onMonthDays(days))) : inMonths(plan, every, days);
        }
        if (fromTheEnd && plan.interval() == 1) {
            return Optional.of(within(plan, every, words.onMonthDays(days)));
        }
        return Optional.of(every + " " + words.onMonthDays(days) + (yearly ? " " + words.ofEachMonth() : "")
                + lacking(plan.months(), days) + onlyIn(plan.months()));
    }

    private Optional<String> inMonths(DayPlan plan, String every, SortedSet<Integer> days) {
        List<MonthDay> dates = plan.months().stream()
                .flatMap(month -> days.stream()
                        .filter(day -> day > 0 && day <= month.maxLength())
                        .map(day -> MonthDay.of(month, day)))
                .toList();
        boolean never = dates.isEmpty() && days.first() > 0;
        if (never) {
            return Optional.empty();
        }
        if (days.first() < 0 || dates.size() > MOST_DATES) {
            return Optional.of(
                    every + " " + words.onMonthDays(days) + in(plan.months()) + lacking(plan.months(), days));
        }
        return Optional.of(every + " " + words.onDates(dates)
                + (dates.contains(LEAP_DAY) ? " " + words.inLeapYearsOnly(dates.size() == 1) : ""));
    }

    /** A word about the days that not every one of these months has. */
    private String lacking(Set<Month> months, Collection<Integer> days) {
        int always = (months.isEmpty() ? Arrays.stream(Month.values()) : months.stream())
                .mapToInt(Month::minLength)
                .min()
                .orElseThrow();
        List<Integer> lacking = days.stream().filter(day -> day > always).toList();
        return lacking.isEmpty() ? "" : " " + words.exceptShorterMonths(lacking, lacking.size() == days.size());
    }

    private String ofMonthOrLast(DayPlan plan, String every, int day) {
        if (plan.months().size() == 1) {
            return every + " " + words.onDates(List.of(LEAP_DAY)) + " " + words.inCommonYearsTheDayBefore();
        }
        boolean ofYear = plan.unit() == ChronoUnit.YEARS;
        return every + " " + words.onMonthDays(Set.of(day)) + (ofYear ? in(plan.months()) : "") + " "
                + words.orLastDay() + (ofYear ? "" : onlyIn(plan.months()));
    }
}
