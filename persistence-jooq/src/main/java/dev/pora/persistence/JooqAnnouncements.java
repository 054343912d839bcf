package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ANNOUNCEMENT;

import dev.pora.channel.MessageRef;
import dev.pora.operation.Announcement;
import dev.pora.operation.Announcement.State;
import dev.pora.operation.AnnouncementId;
import dev.pora.operation.Announcements;
import dev.pora.user.Language;
import dev.pora.user.UserId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Announcements in the table {@code announcement}. */
final class JooqAnnouncements implements Announcements {
    private final DSLContext sql;

    JooqAnnouncements(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Announcement add(UserId author, String text) {
        return announcement(sql.insertInto(ANNOUNCEMENT)
                .set(ANNOUNCEMENT.USER_ID, author.value())
                .set(ANNOUNCEMENT.TEXT, text)
                .returning()
                .fetchSingle());
    }

    @Override
    public Optional<Announcement> find(UserId author, AnnouncementId id) {
        return sql.selectFrom(ANNOUNCEMENT)
                .where(ANNOUNCEMENT.ANNOUNCEMENT_ID.eq(id.value()), ANNOUNCEMENT.USER_ID.eq(author.value()))
                .forUpdate()
                .fetchOptional(JooqAnnouncements::announcement);
    }

    @Override
    public Optional<Announcement> running() {
        return sql.selectFrom(ANNOUNCEMENT)
                .where(ANNOUNCEMENT.STATE.eq(State.RUNNING.name()))
                .orderBy(ANNOUNCEMENT.ANNOUNCEMENT_ID)
                .limit(1)
                .forUpdate()
                .fetchOptional(JooqAnnouncements::announcement);
    }

    private static Announcement announcement(Record row) {
        return new Announcement(
                new AnnouncementId(row.get(ANNOUNCEMENT.ANNOUNCEMENT_ID)),
                new UserId(row.get(ANNOUNCEMENT.USER_ID)),
                row.get(ANNOUNCEMENT.TEXT),
                Optional.ofNullable(row.get(ANNOUNCEMENT.LANGUAGE)).flatMap(Language::ofTag),
                row.get(ANNOUNCEMENT.AUDIENCE),
                Optional.ofNullable(row.get(ANNOUNCEMENT.SHOWN_IN)).map(MessageRef::new),
                State.valueOf(row.get(ANNOUNCEMENT.STATE)),
                Optional.ofNullable(row.get(ANNOUNCEMENT.LAST_USER_ID)).map(UserId::new),
                row.get(ANNOUNCEMENT.HANDED));
    }

    @Override
    public void save(Announcement announcement) {
        var _ = sql.update(ANNOUNCEMENT)
                .set(ANNOUNCEMENT.LANGUAGE, announcement.to().map(Language::tag).orElse(null))
                .set(
                        ANNOUNCEMENT.SHOWN_IN,
                        announcement.shownIn().map(MessageRef::value).orElse(null))
                .set(ANNOUNCEMENT.STATE, announcement.state().name())
                .set(
                        ANNOUNCEMENT.LAST_USER_ID,
                        announcement.last().map(UserId::value).orElse(null))
                .set(ANNOUNCEMENT.AUDIENCE, announcement.audience())
                .set(ANNOUNCEMENT.HANDED, announcement.handed())
                .where(ANNOUNCEMENT.ANNOUNCEMENT_ID.eq(announcement.id().value()))
                .execute();
    }
}
