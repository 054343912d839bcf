package dev.pora.operation;

import dev.pora.channel.MessageRef;
import dev.pora.user.Language;
import dev.pora.user.User;
import dev.pora.user.UserId;
import java.util.Optional;

/**
 * Something that an operator tells everybody, one after the other.
 *
 * @param text 1 to {@value #MOST} characters, not all blank
 * @param to who is told: those who are spoken to in this language; empty for everybody
 * @param audience how many were to be told when it began
 * @param shownIn the message in which its author sees how far it is
 * @param last the person who was told last, by their ids; empty before the first
 * @param handed how many were told, or are about to be
 */
public record Announcement(
        AnnouncementId id,
        UserId author,
        String text,
        Optional<Language> to,
        int audience,
        Optional<MessageRef> shownIn,
        State state,
        Optional<UserId> last,
        int handed) {
    public static final int MOST = 4096;

    /** Where it stands. */
    public enum State {
        /** Shown to its author only. */
        DRAFT,
        RUNNING,
        STOPPED,
        DONE
    }

    public Announcement {
        if (text.isBlank() || text.length() > MOST) {
            throw new IllegalArgumentException(
                    "An announcement has 1 to " + MOST + " characters, not " + text.length());
        }
    }

    /** Only a draft begins: another press changes nothing. */
    public Optional<Announcement> begun(Optional<Language> wanted, int many, MessageRef shown) {
        return state == State.DRAFT
                ? Optional.of(new Announcement(
                        id, author, text, wanted, many, Optional.of(shown), State.RUNNING, last, handed))
                : Optional.empty();
    }

    /** Whoever has not been told will not be. */
    public Optional<Announcement> stopped() {
        return state == State.DRAFT || state == State.RUNNING ? Optional.of(as(State.STOPPED)) : Optional.empty();
    }

    /** Everybody was told. */
    public Announcement done() {
        return as(State.DONE);
    }

    private Announcement as(State newState) {
        return new Announcement(id, author, text, to, audience, shownIn, newState, last, handed);
    }

    /** This person is its next: told when it is meant for them. */
    public Announcement past(User person) {
        return new Announcement(
                id,
                author,
                text,
                to,
                audience,
                shownIn,
                state,
                Optional.of(person.id()),
                handed + (isFor(person) ? 1 : 0));
    }

    public boolean isFor(User person) {
        return to.map(person.language()::equals).orElse(true);
    }
}
