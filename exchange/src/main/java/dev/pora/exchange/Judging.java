package dev.pora.exchange;

import dev.pora.channel.Destination;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.Notifications;
import dev.pora.notification.Original;
import dev.pora.notification.Refusal;
import dev.pora.notification.State;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Misfit;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.UserCalendar;
import dev.pora.user.User;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides, item after item, what can be taken over: what is taken before counts. */
final class Judging {
    private static final int PAGE = 200;

    private final UserCalendar calendar;
    private final Instant now;
    private final Optional<String> ownChat;
    private final int most;
    private final Set<Identity> known = new HashSet<>();
    private int open;

    Judging(Ledger ledger, User owner, Destination destination, int most) {
        this.calendar = owner.calendar(ledger.holidays());
        this.now = ledger.clock().instant();
        this.ownChat = Optional.of(Destination.privateChatOf(owner.telegramId()))
                .filter(destination::equals)
                .map(Destination::address);
        this.most = most;
        remember(ledger.notifications(), owner);
    }

    private void remember(Notifications notifications, User owner) {
        Optional<Notifications.Page> page = Optional.of(Notifications.Page.first(PAGE));
        while (page.isPresent()) {
            List<Notification> found = notifications.list(owner.id(), page.get());
            found.stream().filter(Notification::isOpen).forEach(this::remember);
            page = Optional.of(found)
                    .filter(full -> full.size() == PAGE)
                    .map(full ->
                            new Notifications.Page(Optional.of(full.getLast().id()), PAGE));
        }
    }

    private void remember(Notification notification) {
        open++;
        known.add(Identity.of(notification.content(), notification.schedule(), calendar.zone()));
    }

    Line judge(Item item) {
        return switch (item) {
            case Item.Refused(int number, String title, Flaw flaw) -> new Line.Refused(number, title, flaw);
            case Item.Ready ready -> judge(ready);
        };
    }

    private Line judge(Item.Ready item) {
        List<Remark> remarks = new ArrayList<>(item.remarks());
        Reminder reminder = ours(comingBack(item.reminder(), remarks), remarks);
        Optional<Misfit> misfit = reminder.schedule() instanceof Recurring series ? series.misfit() : Optional.empty();
        Optional<Instant> first =
                misfit.isPresent() ? Optional.empty() : reminder.schedule().next(now, calendar);
        return flaw(reminder, misfit, first)
                .<Line>map(flaw -> new Line.Refused(
                        item.number(), Excerpt.of(reminder.event().value()), flaw))
                .orElseGet(() -> {
                    open++;
                    known.add(identity(reminder));
                    return new Line.Taken(item.number(), reminder, first, Optional.empty(), remarks);
                });
    }

    private Identity identity(Reminder reminder) {
        return Identity.of(reminder.content(), reminder.schedule(), calendar.zone());
    }

    private Optional<Flaw> flaw(Reminder reminder, Optional<Misfit> misfit, Optional<Instant> first) {
        if (known.contains(identity(reminder))) {
            return Optional.of(Flaw.of(Reason.DUPLICATE));
        }
        if (misfit.isPresent()) {
            return Optional.of(Flaw.of(misfit.get() == Misfit.NEVER ? Reason.NEVER : Reason.TOO_OFTEN));
        }
        boolean over = reminder.state() == State.FINISHED || reminder.state() == State.PARKED;
        boolean waits = reminder.state() == State.WAITING && reminder.schedule() instanceof AfterDone;
        if (over || (first.isEmpty() && !waits)) {
            return Optional.of(Flaw.of(Reason.PAST));
        }
        return open < most ? Optional.empty() : Optional.of(noRoom(most));
    }

    /** What was put off and is still ahead comes then. */
    private Reminder comingBack(Reminder reminder, List<Remark> remarks) {
        Optional<Instant> putOff = reminder.putOff().filter(now::isBefore);
        putOff.ifPresent(_ -> remarks.add(Remark.of(Remark.Kind.PUT_OFF)));
        return putOff.map(until -> reminder.due(comingAt(reminder.schedule(), until)))
                .orElse(reminder);
    }

    private Schedule comingAt(Schedule schedule, Instant until) {
        ZoneId zone = schedule.zoning().zone(calendar.zone());
        LocalDateTime local = LocalDateTime.ofInstant(until, zone);
        return switch (schedule) {
            case Once once -> new Once(local, once.zoning());
            case Recurring series -> series.with(local);
            case AfterDone rule -> new AfterDone(rule.gap(), local, rule.zoning());
        };
    }

    /**
     * A file may name any message of any chat, and telling means copying it: only a person's own chat with the bot is
     * theirs to copy from, and only to copy to.
     */
    private Reminder ours(Reminder reminder, List<Remark> remarks) {
        boolean foreign = reminder.content()
                .original()
                .filter(original -> !isOwn(original))
                .isPresent();
        if (foreign) {
            remarks.add(Remark.of(Remark.Kind.LEFT_OUT, "original"));
        }
        return foreign ? reminder.telling(reminder.content().withoutOriginal()) : reminder;
    }

    private boolean isOwn(Original original) {
        return original.channel().equals(Destination.TELEGRAM)
                && ownChat.filter(chat -> original.message().value().startsWith(chat + "/"))
                        .isPresent();
    }

    static Flaw flaw(Refusal why, int most) {
        return switch (why) {
            case NEVER -> Flaw.of(Reason.NEVER);
            case TOO_OFTEN -> Flaw.of(Reason.TOO_OFTEN);
            case TOO_MANY -> noRoom(most);
            default -> Flaw.of(Reason.PAST);
        };
    }

    private static Flaw noRoom(int most) {
        return Flaw.of(Reason.NO_ROOM, "", Integer.toString(most));
    }
}
