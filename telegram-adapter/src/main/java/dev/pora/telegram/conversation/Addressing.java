package dev.pora.telegram.conversation;

import dev.pora.telegram.conversation.turn.Chat;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.conversation.turn.Storable;
import dev.pora.telegram.conversation.typed.CommandLine;
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
        String clean = Storable.of(said.text()).strip();
        Optional<CommandLine> command = CommandLine.read(clean);
        return command.isPresent()
                ? command.filter(this::isForUs).map(_ -> clean)
                : heard(said.chat(), said.toBot(), clean);
    }

    /** What is said to the bot about something that is sent, which may be nothing; empty when it is not for the bot. */
    Optional<String> heard(Said.Sent sent) {
        String clean = Storable.of(sent.caption()).strip();
        Optional<CommandLine> command = CommandLine.read(clean);
        return command.isPresent()
                ? command.filter(this::isForUs).map(CommandLine::rest)
                : heard(sent.chat(), sent.toBot(), clean);
    }

    private Optional<String> heard(Chat chat, boolean toBot, String text) {
        String unnamed = withoutName(text);
        boolean toUs = chat.kind() == Chat.Kind.PRIVATE || toBot || !unnamed.equals(text);
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
