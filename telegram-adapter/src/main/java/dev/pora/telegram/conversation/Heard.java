package dev.pora.telegram.conversation;

import dev.pora.telegram.conversation.care.Floods;
import dev.pora.telegram.conversation.creation.Attaching;
import dev.pora.telegram.conversation.memory.Attached;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Chat;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.CommandLine;
import dev.pora.telegram.words.ItemKind;
import java.time.Instant;
import java.util.Optional;

/** What the bot makes of a message before it is answered. */
final class Heard {
    private Heard() {}

    static Question question(Turn turn, Said.Text text, String words) {
        return Question.said(text.messageId(), text.at(), turn.user().language(), words)
                .naming(text.mentions());
    }

    /** A message as it reads now; empty for what is not meant for the bot, and for a command. */
    static Optional<Question> edited(Turn turn, Said now, Addressing addressing) {
        return switch (now) {
            case Said.Text text ->
                addressing
                        .heard(text)
                        .flatMap(Heard::uncommanded)
                        .map(words -> question(turn, text, words).with(attached(turn, text)));
            case Said.Sent sent ->
                addressing
                        .heard(sent)
                        .map(words -> Question.said(
                                        sent.messageId(), sent.at(), turn.user().language(), words)
                                .with(Optional.of(Attaching.of(turn, sent))));
            default -> Optional.empty();
        };
    }

    /** What a reminder is read from; empty for other commands, which are not carried out again. */
    private static Optional<String> uncommanded(String words) {
        Optional<CommandLine> command = CommandLine.read(words);
        return command.isEmpty()
                ? Optional.of(words).filter(text -> !text.isBlank())
                : command.filter(CommandLine::isReminder).map(CommandLine::rest).filter(text -> !text.isEmpty());
    }

    /** What is replied to, unless it is words of our own. */
    static Optional<Attached> attached(Turn turn, Said.Text said) {
        return said.answered()
                .flatMap(Said.Answered::item)
                .filter(item -> !said.toBot() || (said.buttons().isEmpty() && item.kind() != ItemKind.TEXT))
                .map(item -> Attaching.of(turn, item));
    }

    /** As something of which a person may say too much; empty for what is not counted. */
    static Optional<Floods.Message> counted(Said said) {
        return switch (said) {
            case Said.Text text -> message(said, text.messageId());
            case Said.Sent sent -> message(said, sent.messageId());
            case Said.SharedLocation location
            when said.chat().kind() == Chat.Kind.PRIVATE -> message(said, location.messageId());
            case Said.Edited(Said now, Instant at) ->
                counted(now).map(message -> new Floods.Message(message.chat(), message.id(), at));
            default -> Optional.empty();
        };
    }

    private static Optional<Floods.Message> message(Said said, long id) {
        return Optional.of(new Floods.Message(said.chat().id(), id, Instant.EPOCH));
    }
}
