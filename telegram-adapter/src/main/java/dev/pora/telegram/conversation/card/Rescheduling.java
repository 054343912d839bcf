package dev.pora.telegram.conversation.card;

import dev.pora.notification.Alarm;
import dev.pora.notification.Changed;
import dev.pora.notification.Changing;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Refusal;
import dev.pora.phrase.Doubt;
import dev.pora.phrase.PhraseReader;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Exceptions;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Rule;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.TimeWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Gives a reminder other times, as people type or pick them, and shows it as it is then. */
public final class Rescheduling {
    private final Ledger ledger;
    private final Changing changing;
    private final SeriesPhrases phrases;
    private final TimeWords words;
    private final BiFunction<Turn, Changed.Made, Page> shown;

    /** @param shown how it looks after a change */
    public Rescheduling(Ledger ledger, PhraseReader reader, BiFunction<Turn, Changed.Made, Page> shown) {
        this.ledger = ledger;
        this.changing = new Changing(ledger);
        this.phrases = new SeriesPhrases(reader);
        this.words = new TimeWords(reader);
        this.shown = shown;
    }

    private Effect changed(Turn turn, Changed changed) {
        return Effect.of(turn, changed, made -> shown.apply(turn, made));
    }

    /** The same without what falls on this day. */
    public Effect except(Turn turn, NotificationId id, LocalDate day) {
        return series(turn, id, series -> {
            SortedSet<LocalDate> days = new TreeSet<>(series.exceptions().days());
            days.add(day);
            Exceptions all = series.exceptions();
            return days.size() > Exceptions.MOST
                    ? tooMany(turn)
                    : rescheduled(turn, id, series.withExceptions(Exceptions.of(all.without(), days, all.extra())));
        });
    }

    /** The same once more, at the only time of this schedule. */
    public Effect onceMore(Turn turn, NotificationId id, Once typed) {
        Instant extra = typed.instant(turn.user().zoneOrUtc());
        if (!extra.isAfter(ledger.clock().instant())) {
            return new Effect.Refused(turn.wording().refusal(Refusal.ALREADY_PAST));
        }
        return series(turn, id, series -> {
            ZoneId zone = series.zoning().zone(turn.user().zoneOrUtc());
            return series.exceptions().extra().size() >= Exceptions.MOST
                    ? tooMany(turn)
                    : rescheduled(turn, id, series.with(LocalDateTime.ofInstant(extra, zone)));
        });
    }

    private static Effect tooMany(Turn turn) {
        return new Effect.Refused(turn.texts().card().tooManyExceptions(Exceptions.MOST));
    }

    /** What stands so already is not changed: a press that comes twice has one undo. */
    public Effect rescheduled(Turn turn, NotificationId id, Schedule schedule) {
        boolean same = ledger.notifications()
                .find(turn.user().id(), id)
                .filter(present -> present.isOpen() && present.schedule().equals(schedule))
                .isPresent();
        return same ? asItIs(turn) : changed(turn, changing.reschedule(turn.user(), id, schedule));
    }

    private static Effect asItIs(Turn turn) {
        return new Effect.Refused(turn.texts().picking().asItIs());
    }

    private Effect series(Turn turn, NotificationId id, Function<Recurring, Effect> edit) {
        return ledger.notifications()
                .find(turn.user().id(), id)
                .map(notification -> notification.schedule() instanceof Recurring series
                        ? edit.apply(series)
                        : new Effect.Refused(turn.wording().refusal(Refusal.NO_SERIES)))
                .orElseGet(Effect.Gone::new);
    }

    Effect fromDone(Turn turn, NotificationId id) {
        Optional<Notification> notification =
                ledger.notifications().find(turn.user().id(), id);
        if (notification.isEmpty()) {
            return new Effect.Gone();
        }
        return notification
                .map(Notification::schedule)
                .flatMap(schedule -> fromDone(turn, schedule))
                .map(schedule -> rescheduled(turn, id, schedule))
                .orElseGet(() -> new Effect.Refused(turn.texts().card().noGap()));
    }

    private Optional<Schedule> fromDone(Turn turn, Schedule schedule) {
        return schedule instanceof Recurring series
                ? series.next(ledger.clock().instant(), turn.user().calendar(ledger.holidays()))
                        .flatMap(next ->
                                Retiming.fromDone(series, next, turn.user().zoneOrUtc()))
                : Optional.empty();
    }

    /** The next occurrence alone comes at the only time of this schedule. */
    public Effect moveNext(Turn turn, NotificationId id, Once to) {
        Instant instant = to.instant(turn.user().zoneOrUtc());
        boolean same = ledger.alarms().of(turn.user().id(), id).stream()
                .anyMatch(alarm -> alarm.kind() == Alarm.Kind.OCCURRENCE
                        && alarm.occurrence().equals(instant));
        return same ? asItIs(turn) : changed(turn, changing.moveNext(turn.user(), id, instant));
    }

    /** All that follow come at the time of day that was picked; what comes once, or is counted from done, at that moment. */
    public Effect picked(Turn turn, NotificationId id, LocalDateTime time) {
        return ledger.notifications()
                .find(turn.user().id(), id)
                .map(notification -> notification.schedule() instanceof Recurring series
                        ? at(turn, id, standing(turn, series), new TreeSet<>(Set.of(time.toLocalTime())))
                        : reschedule(
                                turn,
                                id,
                                new Once(time, new Zoning.Fixed(turn.user().zoneOrUtc()))))
                .orElseGet(Effect.Gone::new);
    }

    private Effect at(Turn turn, NotificationId id, Standing standing, SortedSet<LocalTime> times) {
        return Retiming.at(standing, times)
                .map(schedule -> rescheduled(turn, id, schedule))
                .orElseGet(() -> wholeRule(turn));
    }

    /** All that follow come as typed. */
    public Effect typed(Turn turn, NotificationId id, Question said) {
        return following(turn, id, said)
                .orElseGet(() -> words.schedule(turn, said, schedule -> reschedule(turn, id, schedule)));
    }

    /** It comes as typed from this time on; what is less than a rule is read as the end of one. */
    public Effect repeated(Turn turn, NotificationId id, LocalDateTime from, Zoning zoning, Question said) {
        ZoneId zone = zoning.zone(turn.user().zoneOrUtc());
        LocalDateTime now = LocalDateTime.ofInstant(ledger.clock().instant(), zone);
        LocalDateTime day = from.toLocalDate().atStartOfDay();
        Recurring daily = Recurring.of(Rule.every(1, Frequency.DAILY), from, zoning);
        return following(turn, id, new Standing(daily, zone, day.isAfter(now) ? day : now, Optional.of(from)), said);
    }

    /** All that follow come as typed; what was not typed stays. */
    private Effect reschedule(Turn turn, NotificationId id, Schedule typed) {
        ZoneId zone = turn.user().zoneOrUtc();
        Optional<Notification> present = ledger.notifications().find(turn.user().id(), id);
        if (present.isEmpty()) {
            return new Effect.Gone();
        }
        return Retiming.of(present.get().schedule(), typed, zone)
                .map(schedule -> rescheduled(turn, id, schedule))
                .orElseGet(() -> wholeRule(turn));
    }

    /** All that follow of a series come as typed; empty when it is no series. */
    private Optional<Effect> following(Turn turn, NotificationId id, Question said) {
        return ledger.notifications()
                .find(turn.user().id(), id)
                .flatMap(notification -> notification.schedule() instanceof Recurring series
                        ? Optional.of(following(turn, id, standing(turn, series), said))
                        : Optional.empty());
    }

    private Standing standing(Turn turn, Recurring series) {
        return Standing.of(series, ledger.clock().instant(), turn.user().calendar(ledger.holidays()));
    }

    private Effect following(Turn turn, NotificationId id, Standing standing, Question said) {
        return switch (phrases.read(turn, said, standing)) {
            case SeriesPhrase.Times(var times) -> at(turn, id, standing, times);
            case SeriesPhrase.Whole(AfterDone rule) -> rescheduled(turn, id, Retiming.next(standing, rule));
            case SeriesPhrase.Whole(Schedule schedule) -> reschedule(turn, id, schedule);
            case SeriesPhrase.Unfit(String part, String reason) ->
                new Effect.Refused(turn.texts().card().unfitRule(part, reason));
            case SeriesPhrase.Unclear(Doubt doubt) ->
                new Effect.Refused(turn.wording().doubt(doubt));
            case SeriesPhrase.Nothing _ ->
                new Effect.Refused(turn.texts().card().notATime());
        };
    }

    private static Effect wholeRule(Turn turn) {
        return new Effect.Refused(turn.texts().card().wholeRule());
    }

    public Effect end(Turn turn, NotificationId id, Instant last) {
        return changed(turn, changing.end(turn.user(), id, last));
    }
}
