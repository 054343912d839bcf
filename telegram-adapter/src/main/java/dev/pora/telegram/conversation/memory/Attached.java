package dev.pora.telegram.conversation.memory;

import dev.pora.channel.MessageRef;
import dev.pora.notification.EventName;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message of any kind that is to be told together with what was typed about it, or instead of that.
 *
 * @param original by what it is copied; empty where its words are all that there is to it
 * @param name its words, with a sign of what it is: "📷 чек за ремонт"
 */
public record Attached(Optional<MessageRef> original, String name) {
    /** What to call a reminder of it: what was typed, and below that its own words. */
    public String called(String typed) {
        String words = typed.strip();
        if (words.isEmpty()) {
            return shortened(name);
        }
        return shortened(words.contains(name) ? words : words + "\n" + name);
    }

    private static String shortened(String words) {
        if (words.length() <= EventName.MOST) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(EventName.MOST - 2)) ? EventName.MOST - 2 : EventName.MOST - 1;
        return words.substring(0, end) + "…";
    }

    /** Together with another message of the same chat. */
    public Attached and(Attached more) {
        return new Attached(together(original, more.original), more.called(name));
    }

    /** Two messages of one chat, named as one. */
    public static Optional<MessageRef> together(Optional<MessageRef> first, Optional<MessageRef> second) {
        return Stream.of(first, second)
                .flatMap(Optional::stream)
                .reduce((one, other) -> new MessageRef(one.value() + ","
                        + other.value().substring(other.value().indexOf('/') + 1)));
    }
}
