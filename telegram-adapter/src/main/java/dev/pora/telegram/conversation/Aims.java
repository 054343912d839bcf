package dev.pora.telegram.conversation;

import dev.pora.telegram.conversation.button.Aim;
import dev.pora.telegram.conversation.calendar.Target;
import dev.pora.telegram.conversation.calendar.Targets;
import dev.pora.telegram.conversation.card.CardMenus;
import dev.pora.telegram.conversation.card.CardTimes;
import dev.pora.telegram.conversation.card.Editing;
import dev.pora.telegram.conversation.echo.Echoing;
import dev.pora.telegram.conversation.fired.Responding;
import dev.pora.telegram.conversation.guide.Guiding;
import dev.pora.telegram.conversation.lists.Browsing;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Turn;
import java.util.Optional;
import java.util.function.Function;

/** Knows what the calendar is open for, wherever it is. */
final class Aims implements Targets {
    private final Responding responding;
    private final Echoing echoing;
    private final Editing editing;
    private final CardTimes cardTimes;
    private final Guiding guiding;
    private final Browsing browsing;

    Aims(
            Responding responding,
            Echoing echoing,
            Editing editing,
            CardTimes cardTimes,
            Guiding guiding,
            Browsing browsing) {
        this.responding = responding;
        this.echoing = echoing;
        this.editing = editing;
        this.cardTimes = cardTimes;
        this.guiding = guiding;
        this.browsing = browsing;
    }

    @Override
    public Effect with(Turn turn, Aim aim, Function<Target, Effect> picked) {
        return target(turn, aim).map(picked).orElseGet(() -> missing(turn, aim));
    }

    private Optional<Target> target(Turn turn, Aim aim) {
        return switch (aim) {
            case Aim.Snooze(var id, var occurrence) -> responding.target(turn, id, occurrence);
            case Aim.Echoed(var id) -> echoing.target(turn, id);
            case Aim.OnCard(var id, var what) ->
                cardTimes.target(turn, id, what, () -> editing.touch(turn, id, CardMenus.touch(what)));
            case Aim.AllDue(var asked) ->
                Optional.of(browsing.target(turn, Optional.empty()))
                        .filter(_ -> asked.equals(turn.user().telegramId()));
            case Aim.AllDueWith(var told) -> Optional.of(browsing.target(turn, Optional.of(told)));
            case Aim.Asked(long question) -> guiding.target(turn, question);
        };
    }

    private static Effect missing(Turn turn, Aim aim) {
        return aim instanceof Aim.Asked ? new Effect.Refused(turn.stale()) : new Effect.Gone();
    }
}
