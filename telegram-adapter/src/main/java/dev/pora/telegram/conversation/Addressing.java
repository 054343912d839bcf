package dev.pora.telegram.conversation;

import dev.pora.telegram.conversation.turn.Chat;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.conversation.typed.CommandLine;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Decides whether a text is meant for the bot, and takes the bot's name out of it. */
final class Addressing {
    private final Supplier<String> botName;

    Addressing(Supplier<String> botName) {
        this.botName = botName;
    }

    /** What is said to the bot; empty when a group talks among itself or to another bot. */
    Optional<String> heard(Said.Text said) {
        String clean = storable(said.text()).strip();
        Optional<CommandLine> command = CommandLine.read(clean);
        return command.isPresent() ? command.filter(this::isForUs).map(_ -> clean) : heard(said, clean);
    }

    /** Without null characters and halves of characters, which no store of text takes. */
    private static String storable(String text) {
        return new String(text.replace("\0", "").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private Optional<String> heard(Said.Text said, String text) {
        String unnamed = withoutName(text);
        boolean toUs = said.chat().kind() == Chat.Kind.PRIVATE || said.toBot() || !unnamed.equals(text);
        return toUs ? Optional.of(unnamed) : Optional.empty();
    }

    private boolean isForUs(CommandLine command) {
        return command.isFor(botName.get());
    }

    private String withoutName(String text) {
        String name = botName.get();
        return name.isEmpty()
                ? text
                : Pattern.compile("\\s*@" + Pattern.quote(name) + "\\b[,:]?\\s*", Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .replaceAll(" ")
                        .strip();
    }

    /** How to begin a text in a group. */
    String mention() {
        String name = botName.get();
        return "@" + (name.isEmpty() ? "…" : name);
    }
}
