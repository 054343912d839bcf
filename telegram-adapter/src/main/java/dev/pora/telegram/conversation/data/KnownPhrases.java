package dev.pora.telegram.conversation.data;

import dev.pora.exchange.Excerpt;
import dev.pora.exchange.Flaw;
import dev.pora.exchange.Item;
import dev.pora.exchange.Reason;
import dev.pora.exchange.Reminder;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.Notifications;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.UserCalendar;
import dev.pora.user.User;
import dev.pora.wording.Wording;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds series in a file that their owner has already though they begin on another day: a phrase says how it goes on, not
 * when it began.
 */
final class KnownPhrases {
    private static final int PAGE = 200;

    private final Ledger ledger;

    KnownPhrases(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What tells one series from another for whoever looks at it now. */
    private record Likeness(String event, String words, Optional<Instant> next) {}

    /** Those that are there already are refused. */
    List<Item> marked(User user, List<Item> items) {
        boolean none = items.stream().noneMatch(KnownPhrases::isNamelessSeries);
        if (none) {
            return items;
        }
        Set<Likeness> known = known(user);
        return items.stream().map(item -> marked(user, item, known)).toList();
    }

    /** In phrases nothing has an identity of its own. */
    private static boolean isNamelessSeries(Item item) {
        return item instanceof Item.Ready ready
                && ready.reminder().uid().isEmpty()
                && ready.reminder().schedule() instanceof Recurring;
    }

    private Item marked(User user, Item item, Set<Likeness> known) {
        boolean isThere = isNamelessSeries(item)
                && item instanceof Item.Ready(var _, Reminder reminder, var _)
                && known.contains(likeness(user, reminder.event().value(), reminder.schedule()));
        return isThere && item instanceof Item.Ready ready
                ? new Item.Refused(
                        ready.number(), Excerpt.of(ready.reminder().event().value()), Flaw.of(Reason.DUPLICATE))
                : item;
    }

    private Set<Likeness> known(User user) {
        Set<Likeness> known = new HashSet<>();
        Optional<Notifications.Page> page = Optional.of(Notifications.Page.first(PAGE));
        while (page.isPresent()) {
            List<Notification> found = ledger.notifications().list(user.id(), page.get());
            found.stream()
                    .filter(one -> one.isOpen() && one.schedule() instanceof Recurring)
                    .map(one -> likeness(user, one.event().value(), one.schedule()))
                    .forEach(known::add);
            page = Optional.of(found)
                    .filter(full -> full.size() == PAGE)
                    .map(full ->
                            new Notifications.Page(Optional.of(full.getLast().id()), PAGE));
        }
        return known;
    }

    private Likeness likeness(User user, String event, Schedule schedule) {
        UserCalendar calendar = user.calendar(ledger.holidays());
        return new Likeness(
                event.strip(),
                Wording.of(user.language()).schedule(schedule, user.zoneOrUtc()),
                schedule.next(ledger.clock().instant(), calendar));
    }
}
