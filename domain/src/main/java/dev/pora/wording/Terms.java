package dev.pora.wording;

import dev.pora.phrase.meaning.Meaning;
import dev.pora.phrase.meaning.Unit;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Says lengths of time as a phrase named them, in Russian in the accusative: "2 months 3 days". */
final class Terms {
    private static final int DAYS_PER_WEEK = 7;
    private static final int MONTHS_PER_QUARTER = 3;
    private static final int HOURS_PER_DAY = 24;

    private final Tongue tongue;
    private final Lengths lengths;

    Terms(Tongue tongue, Lengths lengths) {
        this.tongue = tongue;
        this.lengths = lengths;
    }

    String say(Meaning.Length length) {
        List<String> parts = new ArrayList<>();
        Period calendar = length.calendar();
        add(parts, calendar.getYears(), ChronoUnit.YEARS);
        add(parts, calendar.getMonths(), ChronoUnit.MONTHS);
        boolean weeks = length.smallest() == Unit.WEEK && calendar.getDays() % DAYS_PER_WEEK == 0;
        add(
                parts,
                weeks ? calendar.getDays() / DAYS_PER_WEEK : calendar.getDays(),
                weeks ? ChronoUnit.WEEKS : ChronoUnit.DAYS);
        if (parts.isEmpty() || !length.elapsed().isZero()) {
            parts.add(lengths.exact(length.elapsed()));
        }
        return String.join(" ", parts);
    }

    private void add(List<String> parts, int count, ChronoUnit unit) {
        if (count != 0) {
            parts.add(tongue.counted(Math.abs((long) count), unit));
        }
    }

    /** "every 2 weeks". */
    String every(int interval, Unit unit) {
        return switch (unit) {
            case SECOND -> tongue.every(interval, ChronoUnit.SECONDS);
            case MINUTE -> tongue.every(interval, ChronoUnit.MINUTES);
            case HOUR -> tongue.every(interval, ChronoUnit.HOURS);
            case FULL_DAY -> tongue.every((long) interval * HOURS_PER_DAY, ChronoUnit.HOURS);
            case DAY -> tongue.every(interval, ChronoUnit.DAYS);
            case WEEK -> tongue.every(interval, ChronoUnit.WEEKS);
            case MONTH -> tongue.every(interval, ChronoUnit.MONTHS);
            case QUARTER -> tongue.every((long) interval * MONTHS_PER_QUARTER, ChronoUnit.MONTHS);
            case YEAR -> tongue.every(interval, ChronoUnit.YEARS);
        };
    }
}
