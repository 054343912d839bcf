package dev.pora.notification;

import dev.pora.channel.MessageRef;
import dev.pora.roll.Roll;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a notification tells, and by what its owner finds it again.
 *
 * @param event its text; of one that tells an original, what is told when that cannot be copied
 * @param original a message that is told by a copy
 * @param tags at most {@value #MOST_TAGS}, in their order
 * @param roll who is to do it, where several are told; nobody in particular for most
 * @param source the message in which its owner said all this: when that is edited, this is meant
 */
public record Content(
        EventName event, Optional<Original> original, Set<Tag> tags, Optional<MessageRef> source, Roll roll) {
    public static final int MOST_TAGS = 20;

    public Content {
        if (tags.size() > MOST_TAGS) {
            throw new IllegalArgumentException("At most " + MOST_TAGS + " tags, not " + tags.size());
        }
        tags = Collections.unmodifiableSet(new TreeSet<>(tags));
    }

    public Content(EventName event, Optional<Original> original, Set<Tag> tags, Optional<MessageRef> source) {
        this(event, original, tags, source, Roll.NOBODY);
    }

    /** A text and nothing else. */
    public static Content of(EventName event) {
        return new Content(event, Optional.empty(), Set.of(), Optional.empty());
    }

    public Content called(EventName newEvent) {
        return new Content(newEvent, original, tags, source, roll);
    }

    /** Told by a copy of this message. */
    public Content copying(Original newOriginal) {
        return new Content(event, Optional.of(newOriginal), tags, source, roll);
    }

    /** Told by its text alone. */
    public Content withoutOriginal() {
        return new Content(event, Optional.empty(), tags, source, roll);
    }

    /** With these tags and no others. */
    public Content tagged(Collection<Tag> newTags) {
        return new Content(event, original, new TreeSet<>(newTags), source, roll);
    }

    public Content saidIn(MessageRef message) {
        return new Content(event, original, tags, Optional.of(message), roll);
    }

    /** Meant by no message any more. */
    public Content withoutSource() {
        return new Content(event, original, tags, Optional.empty(), roll);
    }

    /** To be done by these. */
    public Content calling(Roll newRoll) {
        return new Content(event, original, tags, source, newRoll);
    }
}
