package dev.pora.notification;

import dev.pora.attention.Attention;
import dev.pora.notification.Alarm.Kind;
import dev.pora.roll.Person;
import dev.pora.roll.Roll;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.LocalTimes;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.UserCalendar;
import dev.pora.schedule.Zoning;
import dev.pora.workday.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A notification with what is pending of it: the state machine of both. Each turn that its owner can give it leads to
 * another course or is refused; what a delivery leads to is decided by {@code delivery.Dispatch}. Immutable.
 *
 * @param alarms the pending alarms, the earliest first
 */
public record Course(Notification notification, List<Alarm> alarms) {
    public Course {
        alarms = List.copyOf(alarms);
    }

    /** The pending occurrence of the schedule, which nobody was told yet. */
    public Optional<Alarm> ahead() {
        return alarms.stream().filter(alarm -> alarm.kind() == Kind.OCCURRENCE).findFirst();
    }

    /** Where an occurrence stands. */
    public Standing standing(Instant occurrence) {
        List<Kind> kinds = alarms.stream()
                .filter(alarm -> alarm.occurrence().equals(occurrence))
                .map(Alarm::kind)
                .toList();
        if (kinds.contains(Kind.SNOOZED)) {
            return Standing.SNOOZED;
        }
        if (kinds.contains(Kind.OCCURRENCE)) {
            return Standing.AHEAD;
        }
        return kinds.contains(Kind.NAG) || notification.state() == State.WAITING ? Standing.TOLD : Standing.OVER;
    }

    /** Where an occurrence stands between its time and its end. */
    public enum Standing {
        /** It was not told yet, at most announced. */
        AHEAD,
        /** It was told and waits to be done: it nags, or the next one counts from it. */
        TOLD,
        /** It was put off. */
        SNOOZED,
        /** Nothing more comes of it: done, skipped, expired, told for good, or never there. */
        OVER
    }

    /** This occurrence is done: it comes no more, a series goes on. Done before its time, it is not told at all. */
    Course done(Instant occurrence, Instant now, UserCalendar calendar) {
        Course after = returned(now, calendar).finished(occurrence, now, calendar);
        return new Course(after.notification.doneAt(occurrence), after.alarms);
    }

    private Course finished(Instant occurrence, Instant now, UserCalendar calendar) {
        boolean untold = isAhead(occurrence);
        if (notification.schedule() instanceof AfterDone rule && (untold || ahead().isEmpty())) {
            return afterDone(rule, now, calendar);
        }
        return untold
                ? without(occurrence, now, calendar)
                : withAlarms(less(alarm -> belongsTo(alarm, occurrence))).rested();
    }

    /** One of those who are called has done this occurrence; it is done when all of them have. */
    Course acknowledged(Person who, Instant occurrence, Instant now, UserCalendar calendar) {
        return calling(notification.content().roll().done(who, occurrence), occurrence, now, calendar);
    }

    /** One of those who are called is called no more; this occurrence is done when all others have done it. */
    Course excused(Person who, Instant occurrence, Instant now, UserCalendar calendar) {
        return calling(notification.content().roll().without(who), occurrence, now, calendar);
    }

    private Course calling(Roll roll, Instant occurrence, Instant now, UserCalendar calendar) {
        Course next = new Course(notification.calling(roll), alarms);
        return roll.isDone(occurrence) ? next.done(occurrence, now, calendar) : next;
    }

    private boolean isAhead(Instant occurrence) {
        return ahead().filter(alarm -> alarm.occurrence().equals(occurrence)).isPresent();
    }

    private Course afterDone(AfterDone rule, Instant now, UserCalendar calendar) {
        Notification counted = notification.due(rule.doneAt(now, calendar.zone()));
        return new Course(counted, Agenda.after(counted, now, now, calendar))
                .withNoticesOf(this)
                .active();
    }

    /** This occurrence comes again at {@code until}; the series goes on beside it. */
    Move snoozed(Instant occurrence, Instant until, Instant now, UserCalendar calendar) {
        if (notification.state() == State.PAUSED) {
            return new Move.Refused(Refusal.PAUSED);
        }
        if (!until.isAfter(now)) {
            return new Move.Refused(Refusal.ALREADY_PAST);
        }
        Instant kept = until.truncatedTo(ChronoUnit.MICROS);
        return new Move.To(returned(now, calendar).putOff(occurrence, kept, now, calendar));
    }

    private Course putOff(Instant occurrence, Instant until, Instant now, UserCalendar calendar) {
        Course rest = isAhead(occurrence) && notification.schedule() instanceof Recurring
                ? without(occurrence, now, calendar)
                : withAlarms(less(alarm -> belongsTo(alarm, occurrence)));
        List<Alarm> alarms = new ArrayList<>(rest.alarms);
        alarms.add(Alarm.snoozed(notification.id(), occurrence, until));
        return rest.withAlarms(alarms).active();
    }

    /** The next occurrence falls out. */
    Move skipped(Instant now, UserCalendar calendar) {
        return ahead().<Move>map(alarm -> new Move.To(without(alarm.occurrence(), now, calendar)))
                .orElseGet(() -> new Move.Refused(Refusal.NOTHING_AHEAD));
    }

    private Course without(Instant occurrence, Instant now, UserCalendar calendar) {
        List<Alarm> kept = less(alarm -> belongsTo(alarm, occurrence));
        Notification changed = notification.due(scheduleWithout(occurrence, calendar));
        boolean goesOn = !(changed.schedule() instanceof Once);
        if (goesOn) {
            kept.addAll(Agenda.after(changed, occurrence, now, calendar));
        }
        return new Course(changed, kept).rested();
    }

    private Schedule scheduleWithout(Instant occurrence, UserCalendar calendar) {
        return switch (notification.schedule()) {
            case Once once -> once;
            case Recurring series -> series.without(occurrence, calendar);
            case AfterDone rule -> rule.doneAt(occurrence, calendar.zone());
        };
    }

    /** Nothing is told until it is resumed. */
    Move paused(Instant now, UserCalendar calendar) {
        return switch (notification.state()) {
            case ACTIVE, WAITING -> new Move.To(as(State.PAUSED));
            case UNREACHABLE -> returned(now, calendar).paused(now, calendar);
            case PAUSED -> new Move.Refused(Refusal.PAUSED);
            case PARKED, FINISHED -> new Move.Refused(Refusal.OVER);
        };
    }

    /** Goes on; an occurrence that came due meanwhile is told by its lateness policy. */
    Move resumed() {
        return notification.state() == State.PAUSED
                ? new Move.To(as(State.ACTIVE).rested())
                : new Move.Refused(Refusal.NOT_PAUSED);
    }

    /**
     * Within reach again, if it was not: a series at its next occurrence, a single one at its instant, late when that has
     * passed. Whoever answers or stops a notification is heard of, and it must have something to go on with.
     */
    Course returned(Instant now, UserCalendar calendar) {
        if (notification.state() != State.UNREACHABLE) {
            return this;
        }
        Notification active = notification.as(State.ACTIVE);
        List<Alarm> all = less(alarm -> alarm.trouble().equals(Optional.of(Trouble.OUT_OF_REACH)));
        all.addAll(
                notification.schedule() instanceof Recurring
                        ? Agenda.after(active, now, now, calendar)
                        : Agenda.after(active, Instant.MIN, now, calendar));
        return new Course(active, all).rested();
    }

    /** Due by another schedule from now on. What was put off or nags of a series stays, if it goes on as one. */
    Move rescheduled(Schedule schedule, Instant now, UserCalendar calendar) {
        Optional<Refusal> misfit = misfit(schedule);
        if (misfit.isPresent()) {
            return new Move.Refused(misfit.get());
        }
        Notification changed = notification.due(schedule);
        List<Alarm> next = Agenda.after(changed, now, now, calendar);
        if (next.isEmpty()) {
            return new Move.Refused(whyNothingIsAhead(schedule, calendar));
        }
        boolean goesOn = notification.schedule() instanceof Recurring && schedule instanceof Recurring;
        List<Alarm> kept = less(alarm -> alarm.kind() != Kind.NOTICE && (!goesOn || isOfSchedule(alarm)));
        kept.addAll(next);
        return new Move.To(new Course(changed, kept).active());
    }

    /** Of a schedule without a next occurrence: it is over, or days off leave nothing of it. */
    static Refusal whyNothingIsAhead(Schedule schedule, UserCalendar calendar) {
        boolean never = schedule instanceof Recurring series
                && series.next(series.beginning(calendar), calendar).isEmpty();
        return never ? Refusal.NEVER : Refusal.ALREADY_PAST;
    }

    /** Tells something else from now on. */
    Course telling(Content content) {
        return new Course(notification.telling(content), alarms);
    }

    /** Several changes at once: whatever refuses one of them refuses all. */
    Move revised(Revision wish, Instant now, UserCalendar calendar) {
        Course retold = wish.content().map(this::telling).orElse(this);
        Move due = wish.schedule()
                .map(schedule -> retold.dueBy(schedule, now, calendar))
                .orElseGet(() -> new Move.To(retold));
        return due instanceof Move.To(Course next)
                ? new Move.To(wish.attention()
                        .map(attention -> next.attended(attention, now, calendar))
                        .orElse(next))
                : due;
    }

    private Move dueBy(Schedule schedule, Instant now, UserCalendar calendar) {
        Schedule present = notification.schedule();
        if (schedule.equals(present)) {
            return new Move.To(this);
        }
        return schedule.equals(present.on(schedule.zoning()))
                ? zoned(schedule.zoning(), now, calendar)
                : rescheduled(schedule, now, calendar);
    }

    static Optional<Refusal> misfit(Schedule schedule) {
        return schedule instanceof Recurring series
                ? series.misfit().map(misfit -> switch (misfit) {
                    case NEVER -> Refusal.NEVER;
                    case TOO_OFTEN -> Refusal.TOO_OFTEN;
                })
                : Optional.empty();
    }

    /**
     * The next occurrence comes at {@code to} instead; those after it stay where they are. An hour that passes twice can
     * only be meant the first time.
     */
    Move moved(Instant to, Instant now, UserCalendar calendar) {
        ZoneId zone = notification.schedule().zoning().zone(calendar.zone());
        Instant meant = LocalTimes.instantOf(LocalDateTime.ofInstant(to, zone), zone);
        if (!meant.isAfter(now)) {
            return new Move.Refused(Refusal.ALREADY_PAST);
        }
        return ahead().map(alarm -> rescheduled(scheduleMoving(alarm.occurrence(), to, calendar), now, calendar))
                .orElseGet(() -> new Move.Refused(Refusal.NOTHING_AHEAD));
    }

    private Schedule scheduleMoving(Instant occurrence, Instant to, UserCalendar calendar) {
        Zoning zoning = notification.schedule().zoning();
        LocalDateTime local = LocalDateTime.ofInstant(to, zoning.zone(calendar.zone()));
        return switch (notification.schedule()) {
            case Once _ -> new Once(local, zoning);
            case Recurring series -> series.without(occurrence, calendar).with(local);
            case AfterDone rule -> new AfterDone(rule.gap(), local, zoning);
        };
    }

    /** The series has no occurrence after {@code last}. */
    Move ended(Instant last, UserCalendar calendar) {
        if (!(notification.schedule() instanceof Recurring series)) {
            return new Move.Refused(Refusal.NO_SERIES);
        }
        Course shorter = new Course(notification.due(series.ending(last, calendar)), alarms);
        boolean over = ahead().filter(alarm -> alarm.occurrence().isAfter(last)).isPresent();
        return new Move.To(over ? shorter.withAlarms(less(Course::isOfSchedule)).rested() : shorter);
    }

    /** Follows another clock. */
    Move zoned(Zoning zoning, Instant now, UserCalendar calendar) {
        Schedule moved = notification.schedule() instanceof Once once
                ? once.boundTo(zoning, calendar.zone())
                : notification.schedule().on(zoning);
        return moved.zoning().equals(zoning)
                ? new Move.To(new Course(notification.due(moved), alarms).realigned(now, calendar))
                : new Move.Refused(Refusal.NO_CLOCK);
    }

    /** Calls for attention in another way; the occurrence that is ahead is announced by the new way. */
    Course attended(Attention attention, Instant now, UserCalendar calendar) {
        Notification changed = notification.with(attention);
        List<Alarm> kept = less(alarm -> alarm.kind() == Kind.PRE_ALERT
                || (alarm.kind() == Kind.NAG && attention.nag().isEmpty()));
        ahead().flatMap(alarm -> Agenda.preAlert(changed, alarm.occurrence(), now, calendar))
                .ifPresent(kept::add);
        return new Course(changed, kept).rested();
    }

    /**
     * Looks its next occurrence up again, after its owner moved, or their days off or the rules of a zone changed. One
     * that is due already and was not told yet stays due; one whose time is past on the new clock is due at once.
     */
    Course realigned(Instant now, UserCalendar calendar) {
        Optional<Alarm> pending = ahead();
        if (pending.isEmpty() || !pending.get().planned().isAfter(now)) {
            return this;
        }
        List<Alarm> next = Agenda.after(notification, now, now, calendar);
        List<Alarm> kept = less(Course::isOfSchedule);
        kept.addAll(next.isEmpty() ? missed(now, calendar) : next);
        return withAlarms(kept).rested();
    }

    private List<Alarm> missed(Instant now, UserCalendar calendar) {
        return switch (notification.schedule()) {
            case Once once -> List.of(Alarm.occurrence(notification.id(), once.instant(calendar.zone())));
            case AfterDone rule -> List.of(Alarm.occurrence(notification.id(), rule.instant(calendar.zone())));
            case Recurring series -> theLastOf(series, now, calendar);
        };
    }

    /** The end of a series was ahead, so that it cannot have passed long ago on any clock or calendar. */
    private List<Alarm> theLastOf(Recurring series, Instant now, UserCalendar calendar) {
        Instant longAgo = now.minus(Duration.ofDays(WorkingDays.REACH_DAYS + 2L));
        return Stream.of(series.latest(longAgo, now, calendar))
                .filter(longAgo::isBefore)
                .map(last -> Alarm.occurrence(notification.id(), last))
                .toList();
    }

    private static boolean isOfSchedule(Alarm alarm) {
        return alarm.kind() == Kind.OCCURRENCE || alarm.kind() == Kind.PRE_ALERT;
    }

    private static boolean belongsTo(Alarm alarm, Instant occurrence) {
        return alarm.kind() != Kind.NOTICE && alarm.occurrence().equals(occurrence);
    }

    private List<Alarm> less(Predicate<Alarm> gone) {
        return new ArrayList<>(alarms.stream().filter(gone.negate()).toList());
    }

    private Course withAlarms(List<Alarm> newAlarms) {
        return new Course(notification, newAlarms);
    }

    private Course withNoticesOf(Course before) {
        List<Alarm> all = before.less(alarm -> alarm.kind() != Kind.NOTICE);
        all.addAll(alarms);
        return withAlarms(all);
    }

    Course as(State state) {
        return new Course(notification.as(state), alarms);
    }

    /** Active, unless its owner stopped it. */
    private Course active() {
        return notification.state() == State.PAUSED ? this : as(State.ACTIVE);
    }

    /** At rest when nothing is pending any more, active when it was at rest and something is. */
    private Course rested() {
        boolean pending = alarms.stream().anyMatch(alarm -> alarm.kind() != Kind.NOTICE);
        return switch (notification.state()) {
            case ACTIVE, WAITING, FINISHED -> as(pending ? State.ACTIVE : Agenda.rest(notification));
            case PAUSED -> pending || Agenda.rest(notification) == State.WAITING ? this : as(State.FINISHED);
            case UNREACHABLE, PARKED -> this;
        };
    }
}
