package dev.pora.schedule.rrule;

import java.time.LocalDateTime;
import java.util.List;
import net.fortuna.ical4j.model.Recur;

/** As ical4j reads it. It is told to look through the whole time asked for. */
final class Ical4jReading implements Reading {
    static {
        System.setProperty(Recur.KEY_MAX_INCREMENT_COUNT, "0");
    }

    @Override
    public Listed read(Rule rule, LocalDateTime start, LocalDateTime end, int most) {
        List<LocalDateTime> times = new Recur<LocalDateTime>(text(rule))
                .getDatesAsStream(start, start, end, -1)
                .filter(time -> time.isBefore(end))
                .limit(most)
                .toList();
        return new Listed(times, false);
    }

    /** Without WKST it has weeks begin on Sunday; the RFC has them begin on Monday. */
    private static String text(Rule rule) {
        String text = RuleText.of(rule);
        return text.contains("WKST") ? text : text + ";WKST=MO";
    }
}
