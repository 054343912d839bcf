package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;
import static dev.pora.persistence.generated.Tables.USER;

import dev.pora.attention.Attention;
import dev.pora.channel.Destination;
import dev.pora.notification.Alarm;
import dev.pora.notification.Content;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.State;
import dev.pora.notification.Trouble;
import dev.pora.schedule.Once;
import dev.pora.user.Language;
import dev.pora.user.Preferences;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import dev.pora.user.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What the rows of the main tables mean. */
final class Rows {
    private Rows() {}

    private record Fetched(Record row) implements Row {
        @Override
        public <T extends @Nullable Object> T get(Field<T> column) {
            return row.get(column);
        }
    }

    static User user(Record row) {
        return user(new Fetched(row));
    }

    static User user(Row row) {
        return new User(
                new UserId(row.get(USER.USER_ID)),
                new TelegramId(row.get(USER.TELEGRAM_ID)),
                Optional.ofNullable(row.get(USER.ZONE)).map(ZoneId::of),
                Language.ofTag(row.get(USER.LANGUAGE)).orElseThrow(),
                PreferenceColumns.in(row),
                row.get(USER.VERSION));
    }

    static Notification notification(Record row) {
        return notification(new Fetched(row));
    }

    static Notification notification(Row row) {
        return new Notification(
                new NotificationId(row.get(NOTIFICATION.NOTIFICATION_ID)),
                new UserId(row.get(NOTIFICATION.USER_ID)),
                ContentColumns.in(row),
                ScheduleColumns.in(row),
                new Destination(row.get(NOTIFICATION.CHANNEL), row.get(NOTIFICATION.ADDRESS)),
                AttentionColumns.in(row),
                State.valueOf(row.get(NOTIFICATION.STATE)),
                Optional.ofNullable(row.get(NOTIFICATION.LAST_DONE_AT)),
                row.get(NOTIFICATION.VERSION));
    }

    /** Enough of it for a notice, when the rest cannot be read. */
    static Notification bareNotification(Row row, Instant occurrence) {
        return new Notification(
                new NotificationId(row.get(NOTIFICATION.NOTIFICATION_ID)),
                new UserId(row.get(NOTIFICATION.USER_ID)),
                Content.of(ContentColumns.event(row)),
                new Once(occurrence),
                new Destination(row.get(NOTIFICATION.CHANNEL), row.get(NOTIFICATION.ADDRESS)),
                Attention.usual(),
                State.valueOf(row.get(NOTIFICATION.STATE)),
                row.get(NOTIFICATION.VERSION));
    }

    /** Enough of them to be sent a notice, when the rest cannot be read. */
    static User bareUser(Row row) {
        return new User(
                new UserId(row.get(USER.USER_ID)),
                new TelegramId(row.get(USER.TELEGRAM_ID)),
                Optional.empty(),
                Language.ofTag(row.get(USER.LANGUAGE)).orElse(Language.ENGLISH),
                Preferences.usual(),
                row.get(USER.VERSION));
    }

    static Alarm alarm(Record row) {
        return alarm(new Fetched(row));
    }

    static Alarm alarm(Row row) {
        return new Alarm(
                new NotificationId(row.get(ALARM.NOTIFICATION_ID)),
                Alarm.Kind.valueOf(row.get(ALARM.KIND)),
                row.get(ALARM.OCCURRENCE_AT),
                row.get(ALARM.PLANNED_AT),
                row.get(ALARM.ROUND),
                Optional.ofNullable(row.get(ALARM.TROUBLE)).map(Trouble::valueOf));
    }
}
