package dev.pora.telegram.channel;

import dev.pora.channel.Destination;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chat, and a topic in it.
 *
 * @param topic its {@code message_thread_id}; 0 for none
 */
public record Address(long chat, int topic) {
    private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,18})(?:/([0-9]{1,10}))?");

    /** Empty for another channel's destination, and for one that is spelled otherwise. */
    public static Optional<Address> of(Destination destination) {
        Matcher matcher = FORM.matcher(destination.address());
        return destination.channel().equals(Destination.TELEGRAM)
                        && matcher.matches()
                        && topic(matcher) <= Integer.MAX_VALUE
                ? Optional.of(new Address(Long.parseLong(matcher.group(1)), Math.toIntExact(topic(matcher))))
                : Optional.empty();
    }

    private static long topic(Matcher matcher) {
        return matcher.group(2) == null ? 0 : Long.parseLong(matcher.group(2));
    }
}
