package dev.pora.contract;

import dev.pora.channel.Destination;
import dev.pora.notification.Alarm;
import dev.pora.notification.Draft;
import dev.pora.notification.EventName;
import dev.pora.notification.Notification;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Rule;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of all ports share: the store under test and things to put into it. */
public abstract class StoreContract {
    protected static final Duration LEASE = Duration.ofSeconds(30);

    private Subject subject = new NoSubject();

    /** A store with nothing in it. */
    protected abstract Subject emptyStore();

    @BeforeEach
    void openEmptyStore() {
        subject = emptyStore();
    }

    protected final Subject store() {
        return subject;
    }

    protected final User anna() {
        return store().users().register(new TelegramId(101), Language.RUSSIAN);
    }

    protected final User kate() {
        return store().users().register(new TelegramId(202), Language.ENGLISH);
    }

    /** Now in whole microseconds, the precision that every store keeps. */
    protected final Instant now() {
        return store().now().truncatedTo(ChronoUnit.MICROS);
    }

    protected final Instant in(Duration duration) {
        return now().plus(duration);
    }

    protected static Recurring everyDayAtNine() {
        return Recurring.of(Rule.every(1, Frequency.DAILY), LocalDateTime.of(2026, 1, 1, 9, 0), new Zoning.Floating());
    }

    protected static Draft draft(User owner, String event, Schedule schedule) {
        return new Draft(owner.id(), new EventName(event), schedule, Destination.privateChatOf(owner.telegramId()));
    }

    protected final Notification added(User owner, String event, Schedule schedule) {
        return store().notifications().add(draft(owner, event, schedule));
    }

    /** A notification whose alarm was planned for this instant. */
    protected final Notification pending(User owner, String event, Instant planned) {
        Notification notification = added(owner, event, new Once(planned));
        set(notification, Alarm.occurrence(notification.id(), planned));
        return notification;
    }

    protected final void set(Notification notification, Alarm... alarms) {
        for (Alarm alarm : alarms) {
            store().alarms().set(notification.owner(), alarm);
        }
    }

    protected final List<Alarm> alarmsOf(Notification notification) {
        return store().alarms().of(notification.owner(), notification.id());
    }

    protected final Notification due(User owner, String event) {
        return pending(owner, event, in(Duration.ofSeconds(-1)));
    }
}
