package dev.pora.telegram.door;

import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.operation.Announcement;
import dev.pora.operation.Announcement.State;
import dev.pora.telegram.channel.Address;
import dev.pora.telegram.channel.Calls;
import dev.pora.telegram.conversation.operators.Progress;
import dev.pora.telegram.conversation.turn.Chat;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Reply;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.user.User;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hands what an operator tells everybody to the outbox, some people at a time. All of it leaves in one lane, one message
 * after the other: so it is slow, and neither reminders nor answers wait for it. How far it is shows in its author's chat.
 */
final class Announcing {
    /** So many wait in the lane at most: a stop is felt within seconds. */
    private static final int MOST_WAITING = 50;

    private final String door;
    private final Post post;
    private final Replies replies;

    /** A message of ours in a chat, as {@link Chat#message} names it. */
    private record Place(long chat, long message) {
        private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,18})/([0-9]{1,9})");

        static Optional<Place> of(MessageRef ref) {
            Matcher matcher = FORM.matcher(ref.value());
            return matcher.matches()
                    ? Optional.of(new Place(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                    : Optional.empty();
        }
    }

    Announcing(String door, Post post) {
        this.door = door;
        this.post = post;
        this.replies = new Replies(post.outbox(), door);
    }

    /** False when nobody has anything to announce. */
    boolean goOn() {
        return post.transactions().within(() -> {
            Optional<Announcement> running = post.announcements().running();
            running.ifPresent(this::goOn);
            return running.isPresent();
        });
    }

    private void goOn(Announcement announcement) {
        int waiting = post.outbox().waiting(door, lane(announcement));
        List<User> next = post.users().list(announcement.last(), Math.max(0, MOST_WAITING - waiting));
        Announcement further = announcement;
        for (User person : next) {
            further = further.past(person);
            tell(further, person);
        }
        boolean done = waiting == 0 && next.isEmpty();
        Announcement now = done ? further.done() : further;
        post.announcements().save(now);
        show(announcement, now, waiting);
    }

    private static String lane(Announcement announcement) {
        return "announcement " + announcement.id().value();
    }

    private void tell(Announcement announcement, User person) {
        if (announcement.isFor(person)) {
            Address.of(Destination.privateChatOf(person.telegramId()))
                    .ifPresent(chat -> Calls.say(chat, RichText.plain(announcement.text()), Keyboard.none())
                            .forEach(call -> post.outbox().add(door, lane(announcement), call.written())));
        }
    }

    /** One answer about it waits at most: while its author's chat is slow, what is shown is skipped. */
    private void show(Announcement before, Announcement now, int waiting) {
        boolean news = now.state() == State.DONE || before.handed() != now.handed() || waiting > 0;
        now.shownIn().flatMap(Place::of).filter(_ -> news).ifPresent(place -> {
            if (post.outbox().waiting(door, Long.toString(place.chat())) == 0 || now.state() == State.DONE) {
                post.users()
                        .find(now.author())
                        .ifPresent(author ->
                                replies.keep(edit(place, Progress.of(now, author, told(before, waiting)))));
            }
        });
    }

    private static int told(Announcement announcement, int waiting) {
        return Math.max(0, announcement.handed() - waiting);
    }

    private static Reply edit(Place place, Page page) {
        return new Reply.Edit(
                new Chat(place.chat(), 0, Chat.Kind.PRIVATE), place.message(), page.text(), page.keyboard());
    }
}
