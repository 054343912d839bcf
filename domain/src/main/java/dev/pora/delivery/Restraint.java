package dev.pora.delivery;

import dev.pora.attention.Lateness;
import dev.pora.attention.Nag;
import dev.pora.notification.Alarm;
import dev.pora.notification.Alarm.Kind;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.UserCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What forbids to tell a claimed alarm now. */
sealed interface Restraint {
    /** Nobody needs it any more. */
    record Pointless() implements Restraint {}

    /** Its lateness policy forbids it. */
    record TooLate(Delivery.Result result, Duration late) implements Restraint {}

    /** Its person wants quiet for so long. */
    record Quiet(Duration left) implements Restraint {}

    static Optional<Restraint> on(Claim claim, Instant now, UserCalendar calendar) {
        return isPointless(claim.alarm(), now, calendar)
                ? Optional.of(new Pointless())
                : tooLate(claim, now, calendar).or(() -> quiet(claim, now));
    }

    /** An announcement of what has come, or a repetition after the day that it may fill. */
    private static boolean isPointless(Alarm alarm, Instant now, UserCalendar calendar) {
        return switch (alarm.kind()) {
            case PRE_ALERT -> !alarm.occurrence().isAfter(now);
            case NAG -> !Nag.endOfDay(alarm.planned(), calendar.zone()).isAfter(now);
            case OCCURRENCE, SNOOZED, NOTICE -> false;
        };
    }

    /** What may have been told already is told again whatever its policy, and so is what a next one counts from. */
    private static Optional<Restraint> tooLate(Claim claim, Instant now, UserCalendar calendar) {
        Kind kind = claim.alarm().kind();
        boolean isSubject = (kind == Kind.OCCURRENCE || kind == Kind.SNOOZED)
                && claim.unknowns() == 0
                && !(claim.notification().schedule() instanceof AfterDone);
        if (!isSubject) {
            return Optional.empty();
        }
        Lateness policy = policy(claim);
        Duration late = Misses.of(claim, now, calendar).late();
        Delivery.Result result = policy instanceof Lateness.Skip ? Delivery.Result.SKIPPED : Delivery.Result.EXPIRED;
        return policy.tells(late) ? Optional.empty() : Optional.of(new TooLate(result, late));
    }

    /** The notification's own policy, or else its owner's. */
    static Lateness policy(Claim claim) {
        return claim.notification()
                .attention()
                .lateness()
                .orElse(claim.owner().preferences().lateness());
    }

    private static Optional<Restraint> quiet(Claim claim, Instant now) {
        return claim.notification().attention().urgent()
                ? Optional.empty()
                : claim.owner().quietUntil(now).map(end -> new Quiet(Duration.between(now, end)));
    }
}
