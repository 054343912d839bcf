package dev.pora.telegram.conversation.settings;

import dev.pora.notification.Relocating;
import dev.pora.telegram.conversation.button.Adjustment;
import dev.pora.telegram.conversation.memory.Former;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers how somebody's settings were before they changed them last, and brings that back: once, for ten minutes. */
public final class Reverting {
    private final Relocating relocating;
    private final Memories memories;

    public Reverting(Relocating relocating, Memories memories) {
        this.relocating = relocating;
        this.memories = memories;
    }

    /** The turn goes on with the settings as they are now. */
    Turn changed(Turn turn, User now) {
        Former former = Former.of(turn.user(), now.version(), turn.at());
        memories.change(turn, memory -> memory.with(memory.recent().with(former)));
        return turn.as(now);
    }

    /** Takes back the change that led to how things stand, if it still can be. */
    Optional<Keyboard.Button> button(Turn turn) {
        long version = turn.user().version();
        return memories.of(turn)
                .recent()
                .former()
                .filter(former -> former.canReturn(version, turn.at()))
                .map(_ -> SettingsPages.button(turn, turn.texts().fired().takeBack(), new Adjustment.Back(version)));
    }

    /** With that button on top. */
    Page withUndo(Turn turn, Page page) {
        Keyboard undo = Keyboard.column(button(turn).stream().toList());
        return page.with(Keyboard.stacked(undo, page.keyboard()));
    }

    /** A move to another zone is seen in what the clock says, anything else among the settings. */
    Effect undo(Turn turn, long version) {
        Optional<Former> former = memories.of(turn).recent().former().filter(one -> one.left() == version);
        if (former.isEmpty() || turn.user().version() != version) {
            return new Effect.Refused(turn.texts().settings().overtaken());
        }
        if (!former.get().canReturn(version, turn.at())) {
            return new Effect.Refused(turn.texts().fired().tooLateToTakeBack());
        }
        memories.change(turn, memory -> memory.with(memory.recent().withoutFormer()));
        return relocating
                .restore(former.get().of(turn.user()), version)
                .map(user -> Effect.shown(new SettingsPages(turn.as(user)).all()))
                .orElseGet(() -> new Effect.Refused(turn.texts().settings().overtaken()));
    }

    /** Under words about a setting: takes the change back, and leads to all the others. */
    Page withWays(Turn turn, Page page) {
        Keyboard.Button settings =
                SettingsPages.button(turn, turn.texts().settings().button(), Adjustment.Plain.OPEN);
        List<Keyboard.Button> row = new ArrayList<>(button(turn).stream().toList());
        row.add(settings);
        return page.with(Keyboard.stacked(page.keyboard(), new Keyboard.Inline(List.of(row))));
    }
}
