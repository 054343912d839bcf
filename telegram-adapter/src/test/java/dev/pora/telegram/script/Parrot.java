package dev.pora.telegram.script;

import java.util.ArrayList;
import java.util.List;

/** A stage on which a bot always answers the same way: for tests of what plays scripts. */
final class Parrot implements Stage {
    private static final String AHEAD = "in 5 minutes ";

    private final List<Shown> shown = new ArrayList<>();

    @Override
    public void perform(Act act) {
        switch (act) {
            case Act.Says says -> shown.add(Shown.writes(says.place(), answer(says.text())));
            case Act.Lives _, Act.Passes _ -> {
                // Nothing comes of it.
            }
            default -> throw new BadScriptException("a parrot has no ear for this");
        }
    }

    private static String answer(String text) {
        return text.startsWith(AHEAD)
                ? Shown.body(
                        "I'll remind you: " + text.substring(AHEAD.length())
                                + "\nWed, 11 March 2026, 13:25 (Moscow, UTC+3)\nin 5 minutes",
                        List.of(Shown.row(List.of("↩️ Undo"))))
                : text;
    }

    @Override
    public List<Shown> shown() {
        List<Shown> all = List.copyOf(shown);
        shown.clear();
        return all;
    }

    @Override
    public long touched() {
        return 0;
    }

    @Override
    public void close() {}
}
