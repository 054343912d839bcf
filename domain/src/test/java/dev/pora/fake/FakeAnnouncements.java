package dev.pora.fake;

import dev.pora.operation.Announcement;
import dev.pora.operation.Announcement.State;
import dev.pora.operation.AnnouncementId;
import dev.pora.operation.Announcements;
import dev.pora.user.UserId;
import java.util.Optional;

/** Announcements in memory. */
final class FakeAnnouncements implements Announcements {
    private final FakeStore store;

    FakeAnnouncements(FakeStore store) {
        this.store = store;
    }

    @Override
    public Announcement add(UserId author, String text) {
        Announcement draft = new Announcement(
                new AnnouncementId(store.nextId()),
                author,
                text,
                Optional.empty(),
                0,
                Optional.empty(),
                State.DRAFT,
                Optional.empty(),
                0);
        save(draft);
        return draft;
    }

    @Override
    public Optional<Announcement> find(UserId author, AnnouncementId id) {
        return store.read(tables -> Optional.ofNullable(tables.announcements.get(id.value())))
                .filter(found -> found.author().equals(author));
    }

    @Override
    public Optional<Announcement> running() {
        return store.read(tables -> tables.announcements.values().stream()
                .filter(one -> one.state() == State.RUNNING)
                .findFirst());
    }

    @Override
    public void save(Announcement announcement) {
        store.write(tables -> tables.announcements.put(announcement.id().value(), announcement));
    }
}
