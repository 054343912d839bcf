package dev.pora.telegram.conversation.calendar;

import dev.pora.telegram.conversation.button.Aim;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.Step;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Turn;
import java.util.ArrayList;
import java.util.List;

/** The buttons of which calendars and clocks are made. */
final class Cells {
    private static final String EMPTY = "·";

    private Cells() {}

    static Keyboard.Button step(String label, Aim aim, Step step) {
        return new Keyboard.Button(label, new ButtonData.Pick(aim, step).encoded());
    }

    /** A label that does nothing. */
    static Keyboard.Button label(String text) {
        return new Keyboard.Button(text, new ButtonData.Blank().encoded());
    }

    /** Where nothing can be picked. */
    static Keyboard.Button empty() {
        return label(EMPTY);
    }

    static boolean isEmpty(Keyboard.Button cell) {
        return cell.text().equals(EMPTY);
    }

    /** The last row: one step back, and what the target has beside it. */
    static List<Keyboard.Button> foot(Turn turn, Aim aim, Target target, Step back) {
        List<Keyboard.Button> row = new ArrayList<>(target.beside());
        row.addFirst(step(turn.texts().card().back(), aim, back));
        return row;
    }
}
