package dev.pora.listing;

import dev.pora.channel.Destination;
import dev.pora.notification.Notification;
import dev.pora.notification.Tag;
import java.util.Optional;

/**
 * Which notifications a list is about.
 *
 * @param destination those that are told there; empty for all
 * @param tag those that have it; empty for all
 */
public record Choice(Optional<Destination> destination, Optional<Tag> tag) {
    public static final Choice EVERYTHING = new Choice(Optional.empty(), Optional.empty());

    public Choice toldAt(Destination there) {
        return new Choice(Optional.of(there), tag);
    }

    public Choice tagged(Tag with) {
        return new Choice(destination, Optional.of(with));
    }

    public boolean includes(Notification notification) {
        return destination
                        .filter(there -> !there.equals(notification.destination()))
                        .isEmpty()
                && tag.filter(with -> !notification.content().tags().contains(with))
                        .isEmpty();
    }
}
