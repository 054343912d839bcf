package dev.pora.exchange.calendar;

import dev.pora.attention.Attention;
import dev.pora.exchange.Remark;
import dev.pora.exchange.Unfit;
import dev.pora.schedule.LocalTimes;
import dev.pora.schedule.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** Reads alarms as announcements before each occurrence. One at the very time needs none, since a reminder comes then. */
final class AlarmReader {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long WEEK = 7 * DAY;

    private final Component entry;
    private final TimeReader times;
    private final Viewpoint viewpoint;
    private final Zones zones;
    private final List<Remark> remarks;

    AlarmReader(Component entry, TimeReader times, Viewpoint viewpoint, Zones zones, List<Remark> remarks) {
        this.entry = entry;
        this.times = times;
        this.viewpoint = viewpoint;
        this.zones = zones;
        this.remarks = remarks;
    }

    SequencedSet<Span> preAlerts() {
        SequencedSet<Span> spans = new LinkedHashSet<>();
        int leftOut = 0;
        for (Component alarm :
                entry.parts(Component.ALARM).filter(AlarmReader::rings).toList()) {
            Optional<Long> seconds = before(alarm);
            Optional<Span> span = seconds.flatMap(AlarmReader::span);
            boolean atOnce = seconds.filter(lead -> lead >= 0 && lead < MINUTE).isPresent();
            if (span.isPresent() && spans.size() < Attention.MOST_PRE_ALERTS) {
                spans.add(span.get());
            } else if (!atOnce) {
                leftOut++;
            }
        }
        if (leftOut > 0) {
            remarks.add(Remark.of(Remark.Kind.ALARMS_LEFT_OUT, Integer.toString(leftOut)));
        }
        return spans;
    }

    /** Apple writes an alarm that does nothing where there is none. */
    private static boolean rings(Component alarm) {
        return !alarm.says("ACTION", "NONE");
    }

    /** How many seconds before the reminder; empty when that cannot be read, or differs from one time to the next. */
    private Optional<Long> before(Component alarm) {
        return alarm.find("TRIGGER")
                .flatMap(trigger -> trigger.has("VALUE", "DATE-TIME") ? beforeFrom(trigger) : beforeBy(trigger));
    }

    private Optional<Long> beforeFrom(Property trigger) {
        if (times.isRecurring()) {
            return Optional.empty();
        }
        try {
            Instant rings = instant(Times.one(trigger, zones));
            return Optional.of(Duration.between(rings, instant(times.start())).toSeconds() + allDay());
        } catch (Unfit unreadable) {
            return Optional.empty();
        }
    }

    private Instant instant(Times.Written time) {
        ZoneId zone = viewpoint.zone();
        LocalDateTime local = Times.local(time, zone);
        return LocalTimes.instantOf(local, zone);
    }

    private Optional<Long> beforeBy(Property trigger) {
        long end = trigger.has("RELATED", "END") ? length() : 0;
        return Length.read(trigger.value()).map(length -> -length.seconds() - end + allDay());
    }

    /** How long an event lasts, in seconds. */
    private long length() {
        if (!entry.name().equals(Component.EVENT)) {
            return 0;
        }
        try {
            Optional<Long> until = entry.find("DTEND")
                    .map(end -> Duration.between(instant(times.start()), instant(Times.one(end, zones)))
                            .toSeconds());
            return until.or(() -> entry.find("DURATION")
                            .flatMap(duration -> Length.read(duration.value()))
                            .map(Length::seconds))
                    .orElse(0L);
        } catch (Unfit unreadable) {
            return 0;
        }
    }

    /** The alarm of a day counts from its midnight, a reminder comes later. */
    private long allDay() {
        return times.isAllDay(times.start()) ? viewpoint.defaultTime().toSecondOfDay() : 0;
    }

    private static Optional<Span> span(long seconds) {
        if (seconds < MINUTE) {
            return Optional.empty();
        }
        if (seconds % WEEK == 0) {
            return span(seconds / WEEK, ChronoUnit.WEEKS);
        }
        if (seconds % DAY == 0) {
            return span(seconds / DAY, ChronoUnit.DAYS);
        }
        return seconds % HOUR == 0
                ? span(seconds / HOUR, ChronoUnit.HOURS)
                : span(seconds / MINUTE, ChronoUnit.MINUTES);
    }

    private static Optional<Span> span(long count, ChronoUnit unit) {
        return count <= Span.MOST ? Optional.of(new Span((int) count, unit)) : Optional.empty();
    }
}
