package dev.pora.operation;

import dev.pora.user.UserId;
import java.util.Optional;

/** What operators tell everybody, kept until it is told. Implementations pass {@code AnnouncementsContract}. */
public interface Announcements {
    /** Keeps a {@link Announcement.State#DRAFT draft}. */
    Announcement add(UserId author, String text);

    /** One of this author's own; nobody else changes it until the transaction ends. */
    Optional<Announcement> find(UserId author, AnnouncementId id);

    /** The earliest that is {@link Announcement.State#RUNNING running}; nobody else changes it until the transaction ends. */
    Optional<Announcement> running();

    /** Stores how far it is. To be called in the transaction in which it was found. */
    void save(Announcement announcement);
}
