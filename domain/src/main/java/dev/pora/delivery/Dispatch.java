package dev.pora.delivery;

import dev.pora.channel.Destination;
import dev.pora.channel.Outcome;
import dev.pora.notification.Alarm;
import dev.pora.notification.Trouble;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides what a claimed alarm says, where, and what follows from each outcome. */
public final class Dispatch {
    /** An unknown outcome is sent once more after this long. */
    static final Duration BEFORE_A_REPEAT = Duration.ofSeconds(60);

    static final Duration WHILE_CHANNEL_IS_DOWN = Duration.ofSeconds(5);

    /** Both must have passed before an alarm that is refused for the moment only is given up. */
    static final Duration GIVE_UP_AFTER = Duration.ofHours(24);

    static final int GIVE_UP_ATTEMPTS = 20;

    private static final int MOST_UNKNOWNS = 2;

    private final Backoff backoff;

    public Dispatch(Backoff backoff) {
        this.backoff = backoff;
    }

    /** A reminder goes where its notification says; what went wrong with it is told to its author in private. */
    public Destination destination(Claim claim) {
        return isNotice(claim)
                ? Destination.privateChatOf(claim.owner().telegramId())
                : claim.notification().destination();
    }

    public Message message(Claim claim, Instant now) {
        User owner = claim.owner();
        Alarm alarm = claim.alarm();
        return alarm.trouble()
                .<Message>map(trouble -> new Message.Notice(
                        claim.notification().event(), alarm.occurrence(), trouble, owner.language(), owner.zoneOrUtc()))
                .orElseGet(() -> new Message.Reminder(
                        claim.notification().id(),
                        alarm.occurrence(),
                        claim.notification().event(),
                        owner.language(),
                        owner.zoneOrUtc(),
                        late(claim, now),
                        claim.unknowns() > 0));
    }

    /** Two attempts without an answer are enough: a third is not made, its alarm is given up. */
    public Optional<Settlement> insteadOfSending(Claim claim, Instant now) {
        return claim.unknowns() < MOST_UNKNOWNS
                ? Optional.empty()
                : Optional.of(settle(claim, new Outcome.Unknown("two attempts were never answered"), now));
    }

    public Settlement settle(Claim claim, Outcome outcome, Instant now) {
        return new Settlement(claim, outcome, late(claim, now), next(claim, outcome, now));
    }

    private NextStep next(Claim claim, Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Delivered _ -> goOn(claim, now);
            case Outcome.TryAfter wait -> tryAgain(claim, wait.pause(), now);
            case Outcome.Unreachable gone ->
                isNotice(claim) ? new NextStep.Finish() : new NextStep.Pause(gone.reason());
            case Outcome.Moved moved -> isNotice(claim) ? new NextStep.Finish() : new NextStep.Redirect(moved.to());
            case Outcome.Refused _ ->
                isNotice(claim) ? new NextStep.Finish() : new NextStep.Park(Trouble.REFUSED, Optional.empty());
            case Outcome.ChannelDown _ -> new NextStep.GiveBack(WHILE_CHANNEL_IS_DOWN);
            case Outcome.Unknown _ -> afterUnknown(claim, now);
        };
    }

    /** A missed stretch of a series is told once: the next occurrence lies after now, not after the one just told. */
    private NextStep goOn(Claim claim, Instant now) {
        return following(claim, now).<NextStep>map(NextStep.Advance::new).orElseGet(NextStep.Finish::new);
    }

    private NextStep tryAgain(Claim claim, Duration asked, Instant now) {
        boolean hopeless =
                claim.attempt() >= GIVE_UP_ATTEMPTS && late(claim, now).compareTo(GIVE_UP_AFTER) >= 0;
        if (hopeless) {
            return giveUp(claim, Trouble.GAVE_UP, now);
        }
        return new NextStep.Again(backoff.after(claim.attempt(), asked), false);
    }

    private NextStep afterUnknown(Claim claim, Instant now) {
        return claim.unknowns() == 0
                ? new NextStep.Again(BEFORE_A_REPEAT, true)
                : giveUp(claim, Trouble.UNCONFIRMED, now);
    }

    private NextStep giveUp(Claim claim, Trouble trouble, Instant now) {
        return isNotice(claim) ? new NextStep.Finish() : new NextStep.Park(trouble, following(claim, now));
    }

    /** Only the alarm of the series itself is followed by another; a snoozed one or a notice stands alone. */
    private static Optional<Instant> following(Claim claim, Instant now) {
        if (claim.alarm().kind() != Alarm.Kind.OCCURRENCE) {
            return Optional.empty();
        }
        Instant told = claim.alarm().occurrence();
        Instant after = told.isAfter(now) ? told : now;
        return claim.notification().schedule().next(after, claim.owner().zoneOrUtc());
    }

    private static boolean isNotice(Claim claim) {
        return claim.alarm().kind() == Alarm.Kind.NOTICE;
    }

    private static Duration late(Claim claim, Instant now) {
        Duration late = Duration.between(claim.alarm().planned(), now);
        return late.isNegative() ? Duration.ZERO : late;
    }
}
