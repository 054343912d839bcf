package dev.pora.wording;

import dev.pora.notification.Trouble;
import dev.pora.phrase.Doubt;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words and the grammar of one language. */
interface Tongue {
    Locale locale();

    /** "5 minutes"; in Russian in the accusative, as after "через". */
    String counted(long number, ChronoUnit unit);

    String ahead(String length);

    String ago(String length);

    String late(String length);

    String once(String moment);

    /** "every 2 weeks". */
    String every(int interval, ChronoUnit unit);

    /** A weekly rule of interval 1: "every Monday", "every weekday". */
    String everyWeekOn(Set<DayOfWeek> days);

    /** The days of a rule that was named before: "on Monday and Wednesday". */
    String onWeekdays(Set<DayOfWeek> days);

    /** "on the 5th", with a word about short months from the 29th on. */
    String onDayOfMonth(int day);

    /** "on 8 March", with a word about common years for 29 February. */
    String onDayOfYear(LocalDate date);

    String at(String clock);

    /** "Moscow time" for a rule that stays bound to its zone. */
    String boundTo(String zone);

    String possibleRepeat();

    String notTold(String event);

    List<String> trouble(Trouble trouble, String moment);

    String doubt(Doubt doubt);
}
