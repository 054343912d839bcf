package dev.pora.telegram.conversation.turn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be pressed instead of typed. */
public sealed interface Keyboard {
    /** Nothing. */
    record None() implements Keyboard {}

    /** Buttons under the message. */
    record Inline(List<List<Button>> rows) implements Keyboard {
        public Inline {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Below the typing field, one button that shares the person's location; for private chats only. */
    record AskLocation(String label) implements Keyboard {}

    /** Takes {@link AskLocation} away again. */
    record Remove() implements Keyboard {}

    /**
     * A button under a message.
     *
     * @param data what comes back when it is pressed: 1 to 64 bytes
     */
    record Button(String text, String data) {
        private static final int MOST = 64;

        public Button {
            if (!carries(data)) {
                throw new IllegalArgumentException("A button carries 1 to " + MOST + " bytes, not: " + data);
            }
        }

        public static boolean carries(String data) {
            int size = data.getBytes(StandardCharsets.UTF_8).length;
            return size > 0 && size <= MOST;
        }
    }

    static Keyboard none() {
        return new None();
    }

    /** The rows of the one above those of the other, as far as they have buttons under the message. */
    static Keyboard stacked(Keyboard above, Keyboard below) {
        List<List<Button>> rows = Stream.of(above, below)
                .flatMap(keyboard -> keyboard instanceof Inline inline ? inline.rows().stream() : Stream.empty())
                .toList();
        return rows.isEmpty() ? none() : new Inline(rows);
    }

    /** So many buttons in each row. */
    static List<List<Button>> inRows(List<Button> buttons, int perRow) {
        List<List<Button>> rows = new ArrayList<>();
        for (int from = 0; from < buttons.size(); from += perRow) {
            rows.add(buttons.subList(from, Math.min(from + perRow, buttons.size())));
        }
        return rows;
    }

    /** One button in each row. */
    static Keyboard column(List<Button> buttons) {
        return buttons.isEmpty()
                ? none()
                : new Inline(buttons.stream().map(List::of).toList());
    }
}
