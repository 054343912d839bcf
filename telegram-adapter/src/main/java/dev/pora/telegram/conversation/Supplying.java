package dev.pora.telegram.conversation;

import dev.pora.notification.NotificationId;
import dev.pora.phrase.Reading;
import dev.pora.telegram.conversation.button.Aim.CardTime;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.calendar.Picking;
import dev.pora.telegram.conversation.card.CardTimes;
import dev.pora.telegram.conversation.card.Editing;
import dev.pora.telegram.conversation.creation.Remembering;
import dev.pora.telegram.conversation.echo.Echoing;
import dev.pora.telegram.conversation.group.Managing;
import dev.pora.telegram.conversation.memory.Awaited;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.memory.Memory;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.operators.Operating;
import dev.pora.telegram.conversation.settings.Accustoming;
import dev.pora.telegram.conversation.settings.Preferring;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.SpanWords;
import dev.pora.user.DayPart;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Takes a typed text for the value that a menu has just asked for. */
final class Supplying {
    /** What is typed while these are awaited means something else, or goes elsewhere. */
    private static final Set<Awaited.Subject> ELSEWHERE = Set.of(Awaited.Subject.RHYTHM, Awaited.Subject.FILE);

    private final Managing managing;
    private final Editing editing;
    private final CardTimes cardTimes;
    private final Echoing echoing;
    private final Picking picking;
    private final Preferring preferring;
    private final Accustoming accustoming;
    private final Remembering remembering;
    private final Operating operating;
    private final Memories memories;

    Supplying(
            Managing managing,
            Editing editing,
            CardTimes cardTimes,
            Echoing echoing,
            Picking picking,
            Preferring preferring,
            Accustoming accustoming,
            Remembering remembering,
            Operating operating,
            Memories memories) {
        this.managing = managing;
        this.editing = editing;
        this.cardTimes = cardTimes;
        this.echoing = echoing;
        this.picking = picking;
        this.preferring = preferring;
        this.accustoming = accustoming;
        this.remembering = remembering;
        this.operating = operating;
        this.memories = memories;
    }

    /** Empty when no value is asked for, or when the text is clearly a reminder of its own. */
    Optional<List<Page>> typed(Turn turn, Question said) {
        return memories.of(turn)
                .awaitedAt(turn.at())
                .filter(awaited -> !ELSEWHERE.contains(awaited.subject())
                        && !awaited.subject().isVerbatim())
                .flatMap(awaited -> typed(turn, awaited, said));
    }

    /** The value that is asked for where any words would do; empty when something else was asked since. */
    Optional<List<Page>> verbatim(Turn turn, Question said) {
        Memory memory = memories.of(turn);
        return memory.awaitedAt(turn.at())
                .filter(awaited -> awaited.subject().isVerbatim())
                .filter(awaited -> memory.openAt(turn.at())
                        .filter(open -> open.at().isAfter(awaited.at()))
                        .isEmpty())
                .flatMap(awaited -> typed(turn, awaited, said));
    }

    private Optional<List<Page>> typed(Turn turn, Awaited awaited, Question said) {
        Effect effect = value(turn, awaited, said);
        boolean refused = effect instanceof Effect.Refused;
        if (refused && isSomethingElse(turn, awaited, said)) {
            memories.change(turn, Memory::awaitingNothing);
            return Optional.empty();
        }
        if (!refused) {
            memories.change(turn, memory -> memory.supplied(awaited));
        }
        return Optional.of(effect instanceof Effect.Refused(String why) ? asked(turn, why) : effect.said(turn));
    }

    /** While a calendar is open, a text without any time is no time that was misspelt. */
    private boolean isSomethingElse(Turn turn, Awaited awaited, Question said) {
        boolean timeless =
                awaited.subject() == Awaited.Subject.PICKED && remembering.read(turn, said) instanceof Reading.Nothing;
        return timeless || remembering.whole(turn, said);
    }

    private static List<Page> asked(Turn turn, String why) {
        return List.of(Page.of(turn.asked(why + "\n" + turn.texts().card().orCancel())));
    }

    private Effect value(Turn turn, Awaited awaited, Question said) {
        return switch (awaited.subject()) {
            case TEXT -> on(turn, awaited, (owner, id) -> editing.reword(owner, id, said.words()));
            case TAGS -> on(turn, awaited, (owner, id) -> tags(owner, id, said));
            case NEXT -> on(turn, awaited, (owner, id) -> cardTimes.typed(owner, id, CardTime.NEXT, said));
            case FOLLOWING -> on(turn, awaited, (owner, id) -> cardTimes.typed(owner, id, CardTime.ALL, said));
            case EXCEPT -> on(turn, awaited, (owner, id) -> cardTimes.typed(owner, id, CardTime.EXCEPT, said));
            case EXTRA -> on(turn, awaited, (owner, id) -> cardTimes.typed(owner, id, CardTime.EXTRA, said));
            case PRE_ALERT -> on(turn, awaited, (owner, id) -> preAlert(owner, id, said));
            case END -> on(turn, awaited, (owner, id) -> cardTimes.typed(owner, id, CardTime.END, said));
            case REPEAT -> on(turn, awaited, (owner, id) -> echoing.typedRepeat(owner, id, said));
            case PICKED -> awaited.pick().map(pick -> picked(turn, pick, said)).orElseGet(Effect.Gone::new);
            case RHYTHM, FILE -> new Effect.Refused(turn.texts().picking().askMoment());
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
            case DIGEST -> preferring.digest(turn, said.words());
            case ANNOUNCEMENT -> operating.draft(turn, said.words());
        };
    }

    /** In the name of its owner, whoever opened the menu. */
    private Effect on(Turn turn, Awaited awaited, BiFunction<Turn, NotificationId, Effect> answer) {
        return awaited.notification()
                .map(id -> managing.on(turn, id, owner -> answer.apply(owner, id)))
                .orElseGet(Effect.Gone::new);
    }

    private Effect picked(Turn turn, ButtonData.Pick pick, Question said) {
        return managing.onAny(turn, pick.aim().reminder(), owner -> picking.typed(owner, pick, said));
    }

    /** Any words could be tags: those that are clearly a reminder are none. */
    private Effect tags(Turn turn, NotificationId id, Question said) {
        return remembering.whole(turn, said)
                ? new Effect.Refused(turn.texts().card().askTags())
                : editing.tag(turn, id, said.words());
    }

    private Effect preAlert(Turn turn, NotificationId id, Question said) {
        return SpanWords.read(said.words())
                .map(span -> editing.announce(turn, id, span))
                .orElseGet(() -> new Effect.Refused(turn.texts().card().notASpan()));
    }
}
