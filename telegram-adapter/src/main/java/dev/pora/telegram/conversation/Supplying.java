package dev.pora.telegram.conversation;

import dev.pora.notification.NotificationId;
import dev.pora.phrase.Reading;
import dev.pora.schedule.Once;
import dev.pora.schedule.Schedule;
import dev.pora.telegram.conversation.card.Editing;
import dev.pora.telegram.conversation.card.Rescheduling;
import dev.pora.telegram.conversation.creation.Remembering;
import dev.pora.telegram.conversation.memory.Awaited;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.memory.Memory;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.settings.Accustoming;
import dev.pora.telegram.conversation.settings.Preferring;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.DateWords;
import dev.pora.telegram.conversation.typed.SpanWords;
import dev.pora.user.DayPart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes a typed text for the value that a menu has just asked for. */
final class Supplying {
    private final Editing editing;
    private final Rescheduling rescheduling;
    private final Preferring preferring;
    private final Accustoming accustoming;
    private final Remembering remembering;
    private final DateWords dates;
    private final Memories memories;

    Supplying(
            Editing editing,
            Rescheduling rescheduling,
            Preferring preferring,
            Accustoming accustoming,
            Remembering remembering,
            DateWords dates,
            Memories memories) {
        this.editing = editing;
        this.rescheduling = rescheduling;
        this.preferring = preferring;
        this.accustoming = accustoming;
        this.remembering = remembering;
        this.dates = dates;
        this.memories = memories;
    }

    /** Empty when no value is asked for, or when the text is clearly a reminder of its own. */
    Optional<List<Page>> typed(Turn turn, Question said) {
        return memories.of(turn).awaitedAt(turn.at()).flatMap(awaited -> typed(turn, awaited, said));
    }

    private Optional<List<Page>> typed(Turn turn, Awaited awaited, Question said) {
        Effect effect = value(turn, awaited, said);
        boolean refused = effect instanceof Effect.Refused;
        if (refused && remembering.whole(turn, said)) {
            memories.change(turn, Memory::awaitingNothing);
            return Optional.empty();
        }
        if (!refused) {
            memories.change(turn, memory -> memory.supplied(awaited));
        }
        return Optional.of(effect instanceof Effect.Refused(String why) ? asked(turn, why) : effect.said(turn));
    }

    private static List<Page> asked(Turn turn, String why) {
        return List.of(Page.of(turn.asked(why + "\n" + turn.texts().card().orCancel())));
    }

    private Effect value(Turn turn, Awaited awaited, Question said) {
        return switch (awaited.subject()) {
            case NEXT -> on(awaited, id -> next(turn, id, said));
            case FOLLOWING -> on(awaited, id -> following(turn, id, said));
            case EXCEPT -> on(awaited, id -> except(turn, id, said));
            case EXTRA -> on(awaited, id -> onceMore(turn, id, said));
            case PRE_ALERT -> on(awaited, id -> preAlert(turn, id, said));
            case END -> on(awaited, id -> end(turn, id, said));
            case QUIET_HOURS -> preferring.quietHours(turn, said.words());
            case COUNTRY -> preferring.country(turn, said.words());
            case OWN_DAYS -> preferring.ownDays(turn, said);
            case DEFAULT_TIME -> accustoming.defaultTime(turn, said.words());
            case EARLY_MORNING -> accustoming.part(turn, DayPart.EARLY_MORNING, said.words());
            case MORNING -> accustoming.part(turn, DayPart.MORNING, said.words());
            case LUNCH -> accustoming.part(turn, DayPart.LUNCH, said.words());
            case AFTERNOON -> accustoming.part(turn, DayPart.AFTERNOON, said.words());
            case END_OF_DAY -> accustoming.part(turn, DayPart.END_OF_DAY, said.words());
            case EVENING -> accustoming.part(turn, DayPart.EVENING, said.words());
            case NIGHT -> accustoming.part(turn, DayPart.NIGHT, said.words());
        };
    }

    private static Effect on(Awaited awaited, Function<NotificationId, Effect> answer) {
        return awaited.notification().map(answer).orElseGet(Effect.Gone::new);
    }

    private Effect next(Turn turn, NotificationId id, Question said) {
        return once(turn, said, once -> rescheduling.moveNext(turn, id, once));
    }

    private Effect following(Turn turn, NotificationId id, Question said) {
        return rescheduling.following(turn, id, said).orElseGet(() -> byPhrase(turn, id, said));
    }

    private Effect byPhrase(Turn turn, NotificationId id, Question said) {
        return schedule(turn, said)
                .map(schedule -> rescheduling.reschedule(turn, id, schedule))
                .orElseGet(() -> new Effect.Refused(notATime(turn, said)));
    }

    private Effect except(Turn turn, NotificationId id, Question said) {
        return dates.read(turn, said)
                .map(day -> rescheduling.except(turn, id, day))
                .orElseGet(() -> new Effect.Refused(turn.texts().card().notADate()));
    }

    private Effect onceMore(Turn turn, NotificationId id, Question said) {
        return once(turn, said, once -> rescheduling.onceMore(turn, id, once));
    }

    private Effect once(Turn turn, Question said, Function<Once, Effect> change) {
        return schedule(turn, said)
                .map(schedule -> schedule instanceof Once once
                        ? change.apply(once)
                        : new Effect.Refused(turn.texts().card().oneTimeOnly()))
                .orElseGet(() -> new Effect.Refused(notATime(turn, said)));
    }

    private Optional<Schedule> schedule(Turn turn, Question said) {
        return remembering.read(turn, said) instanceof Reading.Understood understood
                        && understood.event().isBlank()
                ? Optional.of(understood.schedule())
                : Optional.empty();
    }

    private String notATime(Turn turn, Question said) {
        return remembering.read(turn, said) instanceof Reading.Unclear unclear
                ? turn.wording().doubt(unclear.doubt())
                : turn.texts().card().notATime();
    }

    private Effect preAlert(Turn turn, NotificationId id, Question said) {
        return SpanWords.read(said.words())
                .map(span -> editing.announce(turn, id, span))
                .orElseGet(() -> new Effect.Refused(turn.texts().card().notASpan()));
    }

    /** The last day belongs to the series until its end, on the person's clock. */
    private Effect end(Turn turn, NotificationId id, Question said) {
        return dates.read(turn, said)
                .map(day -> rescheduling.end(turn, id, endOf(turn, day)))
                .orElseGet(() -> new Effect.Refused(turn.texts().card().notADate()));
    }

    private static Instant endOf(Turn turn, LocalDate day) {
        return day.plusDays(1).atStartOfDay(turn.user().zoneOrUtc()).toInstant().minusSeconds(1);
    }
}
