package dev.pora.delivery;

import dev.pora.attention.Lateness;
import dev.pora.notification.Alarm;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.UserCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the telling of an alarm lags behind its schedule.
 *
 * @param latest the latest occurrence that is due: it stands for all
 * @param count how many are due, at most {@link Occasion.Missed#MOST_COUNTED}
 * @param late how late the latest is
 */
record Misses(Instant since, Instant latest, int count, Duration late) {
    static Misses of(Claim claim, Instant now, UserCalendar calendar) {
        Alarm alarm = claim.alarm();
        if (alarm.kind() == Alarm.Kind.OCCURRENCE && claim.notification().schedule() instanceof Recurring series) {
            Instant latest = series.latest(alarm.occurrence(), now, calendar);
            return new Misses(
                    alarm.occurrence(),
                    latest,
                    count(series, alarm.occurrence(), latest, calendar),
                    since(latest, now));
        }
        return new Misses(alarm.occurrence(), alarm.occurrence(), 1, since(alarm.planned(), now));
    }

    private static int count(Recurring series, Instant first, Instant latest, UserCalendar calendar) {
        int count = 1;
        Optional<Instant> next = Optional.of(first);
        while (count < Occasion.Missed.MOST_COUNTED
                && next.filter(latest::isAfter).isPresent()) {
            next = next.flatMap(after -> series.next(after, calendar));
            count++;
        }
        return count;
    }

    private static Duration since(Instant planned, Instant now) {
        Duration late = Duration.between(planned, now);
        return late.isNegative() ? Duration.ZERO : late;
    }

    Occasion occasion(Lateness policy) {
        if (count > 1 && policy instanceof Lateness.Coalesce) {
            return new Occasion.Missed(count, since, late);
        }
        boolean worthARemark = late.compareTo(Lateness.GRACE) >= 0 || (count > 1 && !(policy instanceof Lateness.Skip));
        return worthARemark ? new Occasion.Late(late, count - 1) : new Occasion.OnTime();
    }
}
