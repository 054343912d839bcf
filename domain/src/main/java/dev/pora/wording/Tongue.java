package dev.pora.wording;

import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The words and the grammar of one language. */
interface Tongue {
    Locale locale();

    AttentionWords attention();

    CourseWords course();

    MessageWords messages();

    DayWords days();

    SeriesWords series();

    SaidWords said();

    /** "5 minutes"; in Russian in the accusative, as after "через". */
    String counted(long number, ChronoUnit unit);

    String ahead(String length);

    String ago(String length);

    String once(String moment);

    /** "every 1 hour 20 minutes", of a length in several units. */
    String every(String length);

    /** "every 2 weeks". */
    String every(long interval, ChronoUnit unit);
}
