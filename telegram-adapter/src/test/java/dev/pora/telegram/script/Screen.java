package dev.pora.telegram.script;

import dev.pora.telegram.conversation.turn.Keyboard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The messages of every chat, as its people see them. */
final class Screen {
    private final Cast cast;
    private final Map<Long, Seen> messages = new TreeMap<>();
    private final Map<String, Set<String>> reactions = new HashMap<>();

    Screen(Cast cast) {
        this.cast = cast;
    }

    /**
     * A message.
     *
     * @param place the name of its chat or topic
     * @param byBot whether the bot sent it
     * @param kind text, photo …
     */
    record Seen(long id, String place, boolean byBot, String kind, String text, Keyboard keyboard) {
        String body() {
            return Shown.body(text, rows(keyboard));
        }

        List<Keyboard.Button> buttons() {
            return keyboard instanceof Keyboard.Inline inline
                    ? inline.rows().stream().flatMap(List::stream).toList()
                    : List.of();
        }
    }

    static List<String> rows(Keyboard keyboard) {
        return switch (keyboard) {
            case Keyboard.None _ -> List.of();
            case Keyboard.Inline inline ->
                inline.rows().stream()
                        .map(row -> Shown.row(
                                row.stream().map(Keyboard.Button::text).toList()))
                        .toList();
            case Keyboard.AskLocation ask -> List.of(Shown.typingRow(List.of(ask.label())));
            case Keyboard.Remove _ -> List.of(Shown.typingRow(List.of()));
        };
    }

    Seen add(String place, boolean byBot, String kind, String text, Keyboard keyboard) {
        Seen seen = new Seen(messages.size() + 1L, place, byBot, kind, text, keyboard);
        messages.put(seen.id(), seen);
        return seen;
    }

    /** The message as it is now; empty when it says this already. */
    Optional<Seen> change(long id, String text, Keyboard keyboard) {
        Seen before = find(id);
        Seen after = new Seen(id, before.place(), before.byBot(), before.kind(), text, keyboard);
        messages.put(id, after);
        return before.body().equals(after.body()) ? Optional.empty() : Optional.of(after);
    }

    /** Replaces somebody's reactions to a message, and answers what they were before. */
    Set<String> react(long id, String who, Set<String> after) {
        Set<String> before = reactions.put(id + who, after);
        return before == null ? Set.of() : before;
    }

    Seen find(long id) {
        return Optional.ofNullable(messages.get(id))
                .orElseThrow(() -> new BadScriptException("there is no message " + id));
    }

    /** The latest message of a chat that is meant; empty when there is none. */
    Optional<Seen> latest(String place, Target target, Predicate<Seen> also) {
        String chat = cast.chat(place);
        return messages.values().stream()
                .filter(seen -> cast.chat(seen.place()).equals(chat))
                .filter(seen -> target.fits(seen.text(), seen.kind()))
                .filter(also)
                .reduce((_, later) -> later);
    }
}
