package dev.pora.telegram.conversation.data;

import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.DataTouch;
import dev.pora.telegram.conversation.turn.Keyboard;
import java.util.ArrayList;
import java.util.List;

/** The buttons under one message, a row for each. */
final class Buttons {
    private final long message;
    private final List<Keyboard.Button> buttons = new ArrayList<>();

    /** @param message by which what it is about is known */
    Buttons(long message) {
        this.message = message;
    }

    Buttons with(String label, DataTouch touch) {
        buttons.add(new Keyboard.Button(label, new ButtonData.OnData(message, touch).encoded()));
        return this;
    }

    Buttons withIf(boolean shown, String label, DataTouch touch) {
        return shown ? with(label, touch) : this;
    }

    Keyboard keyboard() {
        return Keyboard.column(buttons);
    }
}
