package dev.pora.delivery;

import dev.pora.attention.Nag;
import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.notification.Agenda;
import dev.pora.notification.Alarm;
import dev.pora.notification.Alarm.Kind;
import dev.pora.notification.Notification;
import dev.pora.notification.Trouble;
import dev.pora.roll.Roll;
import dev.pora.schedule.UserCalendar;
import dev.pora.user.User;
import dev.pora.workday.PublicHolidays;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what a claimed alarm says, where, whether at all, and what follows from each outcome. */
public final class Dispatch {
    /** An unknown outcome is sent once more after this long. */
    static final Duration BEFORE_A_REPEAT = Duration.ofSeconds(60);

    static final Duration WHILE_CHANNEL_IS_DOWN = Duration.ofSeconds(5);

    /** For good, as far as the queue goes. */
    static final Duration UNTIL_HEARD_OF = Duration.ofDays(3650);

    /** Both must have passed before an alarm that is refused for the moment only is given up. */
    static final Duration GIVE_UP_AFTER = Duration.ofHours(24);

    static final int GIVE_UP_ATTEMPTS = 20;

    /**
     * Both must have passed before an alarm that faults of our own keep from being told is given up. Faults are counted
     * apart from what the channel refuses: one of them at the end of a long outage of the channel gives nothing up.
     */
    static final Duration GIVE_UP_FAULTS_AFTER = Duration.ofMinutes(5);

    static final int GIVE_UP_FAULTS = 10;

    private static final int MOST_UNKNOWNS = 2;

    private final Backoff backoff;
    private final PublicHolidays holidays;

    public Dispatch(Backoff backoff, PublicHolidays holidays) {
        this.backoff = backoff;
        this.holidays = holidays;
    }

    /** Whether a claim is told now, and how. Two attempts without an answer are enough: a third is not made. */
    public Decision decide(Claim claim, Instant now) {
        if (claim.unknowns() >= MOST_UNKNOWNS) {
            Outcome unanswered = new Outcome.Unknown("two attempts were never answered");
            return new Decision.Instead(
                    Settlement.of(claim, unanswered, late(claim, now), giveUp(claim, Trouble.UNCONFIRMED, now)));
        }
        return Restraint.on(claim, now, calendar(claim))
                .<Decision>map(restraint -> new Decision.Instead(restrained(claim, restraint, now)))
                .orElseGet(() -> new Decision.Tell(destination(claim), message(claim, now), now));
    }

    private Settlement restrained(Claim claim, Restraint restraint, Instant now) {
        return switch (restraint) {
            case Restraint.Pointless() -> new Settlement(claim, Optional.empty(), goOn(claim, next(claim, now)));
            case Restraint.TooLate(Delivery.Result result, Duration late) ->
                new Settlement(
                        claim,
                        Optional.of(new Settlement.Attempt(result, "not told " + late + " late", late)),
                        goOn(claim, next(claim, now)));
            case Restraint.Quiet(Duration left) -> new Settlement(claim, Optional.empty(), new NextStep.GiveBack(left));
        };
    }

    /** A reminder goes where its notification says; what went wrong with it is told to its author in private. */
    private static Destination destination(Claim claim) {
        return isNotice(claim)
                ? Destination.privateChatOf(claim.owner().telegramId())
                : claim.notification().destination();
    }

    private Message message(Claim claim, Instant now) {
        User owner = claim.owner();
        Notification notification = claim.notification();
        return claim.alarm()
                .trouble()
                .<Message>map(trouble -> new Message.Notice(
                        notification.event(), claim.alarm().occurrence(), trouble, owner.language(), owner.zoneOrUtc()))
                .orElseGet(() -> new Message.Reminder(
                        notification.id(),
                        misses(claim, now).latest(),
                        notification.event(),
                        owner.language(),
                        owner.zoneOrUtc(),
                        occasion(claim, now),
                        claim.unknowns() > 0,
                        Sequel.of(notification.schedule()),
                        notification.content().original(),
                        roll(claim)));
    }

    private static Optional<Roll> roll(Claim claim) {
        Notification notification = claim.notification();
        return Optional.of(notification.content().roll()).filter(_ -> notification.isToldToOthers(claim.owner()));
    }

    private Occasion occasion(Claim claim, Instant now) {
        Alarm alarm = claim.alarm();
        return switch (alarm.kind()) {
            case PRE_ALERT -> new Occasion.Ahead(Duration.between(now, alarm.occurrence()));
            case NAG -> new Occasion.Again(alarm.round(), rounds(claim));
            case OCCURRENCE, SNOOZED, NOTICE -> misses(claim, now).occasion(Restraint.policy(claim));
        };
    }

    /** The nag may have been taken away while its last repetition was pending. */
    private static int rounds(Claim claim) {
        int round = claim.alarm().round();
        return Math.max(
                round, claim.notification().attention().nag().map(Nag::times).orElse(round));
    }

    private Misses misses(Claim claim, Instant now) {
        return Misses.of(claim, now, calendar(claim));
    }

    /**
     * What follows from the outcome of an attempt.
     *
     * @param told the decision that was carried out
     */
    public Settlement settle(Claim claim, Decision.Tell told, Outcome outcome, Instant now) {
        return Settlement.of(claim, outcome, late(claim, now), step(claim, outcome, told.at(), now));
    }

    /**
     * What follows when telling failed by a fault of our own before anything was sent: another attempt after a pause, and
     * its author is told much sooner than when a channel wants a pause, since a fault seldom goes away by itself.
     *
     * @param reason for the history
     */
    public Settlement settleFault(Claim claim, String reason, Instant now) {
        int faults = claim.faults() + 1;
        boolean hopeless = faults >= GIVE_UP_FAULTS && late(claim, now).compareTo(GIVE_UP_FAULTS_AFTER) >= 0;
        Duration pause = backoff.after(faults);
        NextStep next = hopeless ? giveUpFaulty(claim, now) : new NextStep.AfterFault(pause);
        return Settlement.of(claim, new Outcome.TryAfter(pause, reason), late(claim, now), next);
    }

    private NextStep giveUpFaulty(Claim claim, Instant now) {
        try {
            return giveUp(claim, Trouble.GAVE_UP, now);
        } catch (RuntimeException scheduleFails) {
            return parked(claim, Trouble.GAVE_UP);
        }
    }

    /** What follows when {@link #settle} itself fails: the outcome is kept, and a schedule that cannot go on is parked. */
    public Settlement settleWithoutSequel(Claim claim, Outcome outcome, Instant now) {
        return Settlement.of(claim, outcome, late(claim, now), parked(claim, Trouble.GAVE_UP));
    }

    /**
     * What follows when the store cannot keep what was to follow from an outcome. Nothing of this can fail: what arrived
     * is not told again and its notification parked, what may have arrived goes the way of unknown outcomes, and the rest
     * that of faults.
     *
     * @param reason for the history, instead of what the channel said
     */
    public Settlement settleUnstorable(Claim claim, Outcome outcome, String reason, Instant now) {
        return switch (outcome) {
            case Outcome.Delivered _ -> settleWithoutSequel(claim, new Outcome.Delivered(new MessageRef(reason)), now);
            case Outcome.Unknown _ ->
                Settlement.of(claim, new Outcome.Unknown(reason), late(claim, now), afterUnstorableUnknown(claim));
            case Outcome.TryAfter _, Outcome.Unreachable _, Outcome.Moved _, Outcome.Refused _, Outcome.ChannelDown _ ->
                settleFault(claim, reason, now);
        };
    }

    private static NextStep afterUnstorableUnknown(Claim claim) {
        return claim.unknowns() == 0 ? new NextStep.Again(BEFORE_A_REPEAT, true) : parked(claim, Trouble.UNCONFIRMED);
    }

    /** Without what follows in its schedule. */
    private static NextStep parked(Claim claim, Trouble trouble) {
        return isNotice(claim) ? dropped(claim) : new NextStep.Park(trouble, List.of());
    }

    private NextStep step(Claim claim, Outcome outcome, Instant told, Instant now) {
        return switch (outcome) {
            case Outcome.Delivered _ -> goOn(claim, delivered(claim, told));
            case Outcome.TryAfter wait -> tryAgain(claim, wait.pause(), now);
            case Outcome.Unreachable gone -> unreachable(claim, gone.reason());
            case Outcome.Moved moved -> isNotice(claim) ? dropped(claim) : new NextStep.Redirect(moved.to());
            case Outcome.Refused _ -> parked(claim, Trouble.REFUSED);
            case Outcome.ChannelDown _ -> new NextStep.GiveBack(WHILE_CHANNEL_IS_DOWN);
            case Outcome.Unknown _ -> afterUnknown(claim, now);
        };
    }

    /** A notice waits until its person is heard of ({@code Returning}), since they may never have spoken to us in private. */
    private static NextStep unreachable(Claim claim, String reason) {
        if (isNotice(claim)) {
            return new NextStep.GiveBack(UNTIL_HEARD_OF);
        }
        return claim.notification().isToldToOthers(claim.owner())
                ? new NextStep.Leave(claim.notification().destination())
                : new NextStep.Suspend(reason);
    }

    private static NextStep goOn(Claim claim, List<Alarm> follow) {
        return new NextStep.GoOn(cleared(claim.alarm()), follow, Agenda.rest(claim.notification()));
    }

    private static NextStep dropped(Claim claim) {
        return goOn(claim, List.of());
    }

    /** The next occurrence ends the nagging of the one before, and its own announcements are over. */
    private static Set<Kind> cleared(Alarm alarm) {
        return alarm.kind() == Kind.OCCURRENCE ? Set.of(Kind.NAG, Kind.PRE_ALERT) : Set.of();
    }

    /** After a message was told: what is next, and the first or the next repetition of what was told. */
    private List<Alarm> delivered(Claim claim, Instant told) {
        Alarm alarm = claim.alarm();
        List<Alarm> follow = new ArrayList<>(next(claim, told));
        boolean nags = alarm.kind() == Kind.OCCURRENCE || alarm.kind() == Kind.SNOOZED || alarm.kind() == Kind.NAG;
        if (nags) {
            Instant occurrence = misses(claim, told).latest();
            Agenda.nag(claim.notification(), occurrence, alarm.round(), told, calendar(claim))
                    .ifPresent(follow::add);
        }
        return follow;
    }

    /**
     * A missed stretch of a series is told once: the next occurrence is the first that was not due yet when it was told.
     * Announcements follow each other; what was put off, nags or warns of trouble stands alone.
     */
    private List<Alarm> next(Claim claim, Instant told) {
        return switch (claim.alarm().kind()) {
            case OCCURRENCE ->
                Agenda.after(claim.notification(), misses(claim, told).latest(), told, calendar(claim));
            case PRE_ALERT ->
                Agenda.preAlert(claim.notification(), claim.alarm().occurrence(), told, calendar(claim)).stream()
                        .toList();
            case SNOOZED, NAG, NOTICE -> List.of();
        };
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
        return isNotice(claim) ? dropped(claim) : new NextStep.Park(trouble, next(claim, now));
    }

    private UserCalendar calendar(Claim claim) {
        return claim.owner().calendar(holidays);
    }

    private static boolean isNotice(Claim claim) {
        return claim.alarm().kind() == Kind.NOTICE;
    }

    private static Duration late(Claim claim, Instant now) {
        Duration late = Duration.between(claim.alarm().planned(), now);
        return late.isNegative() ? Duration.ZERO : late;
    }
}
