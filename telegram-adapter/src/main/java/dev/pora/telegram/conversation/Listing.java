package dev.pora.telegram.conversation;

import dev.pora.notification.Alarm;
import dev.pora.notification.Alarms;
import dev.pora.notification.Alarms.Upcoming;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Scheduling;
import dev.pora.notification.Scheduling.Removal;
import dev.pora.schedule.Recurring;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows what is ahead, and deletes from it. */
final class Listing {
    private static final int SHOWN = 10;
    private static final int COUNTED = 1000;
    private static final int PER_ROW = 5;

    private final Alarms alarms;
    private final Scheduling scheduling;
    private final Memories memories;

    Listing(Alarms alarms, Scheduling scheduling, Memories memories) {
        this.alarms = alarms;
        this.scheduling = scheduling;
        this.memories = memories;
    }

    Page ahead(Turn turn) {
        return page(turn, turn.texts().listTitle());
    }

    Page toDelete(Turn turn) {
        return page(turn, turn.texts().deleteTitle());
    }

    /** Below this title what is ahead so far, without buttons; empty when nothing is. */
    Optional<RichText> soFar(Turn turn, String title) {
        List<Upcoming> all = upcoming(turn);
        List<Upcoming> shown = all.subList(0, Math.min(SHOWN, all.size()));
        RichText text = RichText.plain(title);
        for (Upcoming one : shown) {
            text = text.then("\n\n").then(line(turn, one));
        }
        return shown.isEmpty() ? Optional.empty() : Optional.of(withMore(turn, text, all.size() - shown.size()));
    }

    private static RichText withMore(Turn turn, RichText text, int more) {
        return more > 0 ? text.then("\n\n" + turn.texts().more(more)) : text;
    }

    private Page page(Turn turn, String title) {
        return page(turn, RichText.plain(title));
    }

    private Page page(Turn turn, RichText title) {
        List<Upcoming> all = upcoming(turn);
        List<Upcoming> shown = all.subList(0, Math.min(SHOWN, all.size()));
        memories.change(
                turn,
                memory -> memory.listing(shown.stream()
                        .map(one -> one.notification().id().value())
                        .toList()));
        return shown.isEmpty() ? Page.of(nothing(turn)) : listed(turn, title, shown, all.size());
    }

    private static String nothing(Turn turn) {
        return turn.inPrivate() ? turn.texts().emptyList() : turn.texts().emptyListInGroup();
    }

    /** In a group only what is told there: what somebody does elsewhere is nobody's business. */
    private List<Upcoming> upcoming(Turn turn) {
        return alarms.upcoming(turn.user().id(), COUNTED).stream()
                .filter(one -> turn.inPrivate()
                        || one.notification().destination().equals(turn.chat().destination()))
                .toList();
    }

    private static Page listed(Turn turn, RichText title, List<Upcoming> shown, int all) {
        RichText text = title;
        List<Keyboard.Button> buttons = new ArrayList<>();
        for (Upcoming one : shown) {
            int number = buttons.size() + 1;
            text = text.then("\n\n" + number + ". ").then(line(turn, one));
            String data = new ButtonData.Delete(one.notification().id()).encoded();
            buttons.add(new Keyboard.Button(turn.texts().deleteButton(number), data));
        }
        return Page.of(withMore(turn, text, all - shown.size())).with(rows(buttons));
    }

    private static RichText line(Turn turn, Upcoming one) {
        String sign = one.alarm().kind() == Alarm.Kind.SNOOZED ? "💤 " : "";
        RichText line = RichText.plain(sign)
                .thenBold(Excerpt.line(one.notification().event().value()))
                .then("\n" + turn.moment(one.alarm().planned()));
        return one.notification().schedule() instanceof Recurring recurring
                ? line.then(
                        "\n" + turn.wording().schedule(recurring, turn.user().zoneOrUtc()))
                : line;
    }

    private static Keyboard rows(List<Keyboard.Button> buttons) {
        List<List<Keyboard.Button>> rows = new ArrayList<>();
        for (int from = 0; from < buttons.size(); from += PER_ROW) {
            rows.add(buttons.subList(from, Math.min(from + PER_ROW, buttons.size())));
        }
        return new Keyboard.Inline(rows);
    }

    /** {@code 2} is the second of the list as it was shown last, {@code #57} a notification's own number. */
    Page delete(Turn turn, String which) {
        return meant(turn, which.strip())
                .map(id -> Page.of(outcome(turn, id)
                        .orElseGet(() -> RichText.plain(turn.texts().alreadyDeleted()))))
                .orElseGet(() -> page(turn, turn.texts().noSuchNumber()));
    }

    private Optional<NotificationId> meant(Turn turn, String which) {
        try {
            if (which.startsWith("#")) {
                return Optional.of(new NotificationId(Long.parseLong(which.substring(1))));
            }
            List<Long> listed = memories.of(turn).listed();
            int number = Integer.parseInt(which);
            return number < 1 || number > listed.size()
                    ? Optional.empty()
                    : Optional.of(new NotificationId(listed.get(number - 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Deletes and shows what is left; empty when this person has no such notification. */
    Optional<Page> deletePressed(Turn turn, NotificationId id) {
        return outcome(turn, id).map(deleted -> page(turn, deleted));
    }

    /** Deletes one that was only just made. */
    Optional<Page> undo(Turn turn, NotificationId id) {
        return outcome(turn, id).map(Page::of);
    }

    private Optional<RichText> outcome(Turn turn, NotificationId id) {
        return switch (scheduling.remove(turn.user().id(), id)) {
            case Removal.Removed(var notification) ->
                Optional.of(deleted(turn, notification.event().value()));
            case Removal.BeingSent(var notification) ->
                Optional.of(deleted(turn, notification.event().value())
                        .then("\n" + turn.texts().deletedWhileSending()));
            case Removal.NotFound _ -> Optional.empty();
        };
    }

    private static RichText deleted(Turn turn, String event) {
        return RichText.plain(turn.texts().deleted()).thenBold(Excerpt.of(event, Excerpt.MIDDLE));
    }
}
