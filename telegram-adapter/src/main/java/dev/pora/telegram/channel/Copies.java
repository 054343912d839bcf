package dev.pora.telegram.channel;

import dev.pora.channel.Destination;
import dev.pora.delivery.Message;
import dev.pora.notification.Original;
import dev.pora.telegram.api.Call;
import dev.pora.telegram.conversation.fired.Told;
import dev.pora.telegram.conversation.turn.Chat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.CopyMessage;
import org.telegram.telegrambots.meta.api.methods.CopyMessages;

/**
 * Writes the copying of an original as a call. It makes no sound: what is said below it does.
 */
final class Copies {
    /** As {@link Chat#messages} writes it. */
    private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,18})/([0-9]{1,9}(?:,[0-9]{1,9})*)");

    private Copies() {}

    /** Empty for a message without an original, and for one that is elsewhere. */
    static Optional<Call> of(Address to, Message message) {
        return Told.copied(message).flatMap(original -> of(to, original));
    }

    private static Optional<Call> of(Address to, Original original) {
        Matcher matcher = FORM.matcher(original.message().value());
        if (!original.channel().equals(Destination.TELEGRAM) || !matcher.matches()) {
            return Optional.empty();
        }
        List<Integer> messages =
                Stream.of(matcher.group(2).split(",", -1)).map(Integer::valueOf).toList();
        return Optional.of(
                messages.size() == 1
                        ? one(to, matcher.group(1), messages.getFirst())
                        : several(to, matcher.group(1), messages));
    }

    private static Call one(Address to, String from, int message) {
        return Call.of(CopyMessage.builder()
                .chatId(Long.toString(to.chat()))
                .messageThreadId(topic(to))
                .fromChatId(from)
                .messageId(message)
                .disableNotification(true)
                .build());
    }

    /** Those of an album stay one; those that are gone are passed over ({@code copyMessages}). */
    private static Call several(Address to, String from, List<Integer> messages) {
        return Call.of(CopyMessages.builder()
                .chatId(Long.toString(to.chat()))
                .messageThreadId(topic(to))
                .fromChatId(from)
                .messageIds(messages)
                .disableNotification(true)
                .build());
    }

    private static @Nullable Integer topic(Address to) {
        return to.topic() == 0 ? null : to.topic();
    }
}
