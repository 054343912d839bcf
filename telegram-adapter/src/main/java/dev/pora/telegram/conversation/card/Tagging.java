package dev.pora.telegram.conversation.card;

import dev.pora.listing.Listings;
import dev.pora.notification.Changed;
import dev.pora.notification.Changing;
import dev.pora.notification.Content;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Tag;
import dev.pora.notification.UndoId;
import dev.pora.telegram.conversation.button.TagCode;
import dev.pora.telegram.conversation.button.Touch;
import dev.pora.telegram.conversation.memory.Awaited;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.TagWords;
import dev.pora.telegram.words.CardTexts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Gives a reminder tags and takes them away: by the buttons of a page that stays open, or typed. */
final class Tagging {
    /** So many of its owner's other tags are offered, those used most. */
    private static final int OFFERED = 6;

    private static final int PER_ROW = 2;

    private final Ledger ledger;
    private final Listings listings;
    private final Changing changing;
    private final Card card;
    private final Memories memories;

    Tagging(Ledger ledger, Listings listings, Card card, Memories memories) {
        this.ledger = ledger;
        this.listings = listings;
        this.changing = new Changing(ledger);
        this.card = card;
        this.memories = memories;
    }

    Effect open(Turn turn, NotificationId id) {
        return ledger.notifications()
                .find(turn.user().id(), id)
                .map(notification -> Effect.shown(page(turn, notification, Optional.empty())))
                .orElseGet(Effect.Gone::new);
    }

    private Page page(Turn turn, Notification notification, Optional<UndoId> undo) {
        memories.change(
                turn, memory -> memory.awaiting(Awaited.of(Awaited.Subject.TAGS, notification.id(), turn.at())));
        CardTexts texts = turn.texts().card();
        Set<Tag> present = notification.content().tags();
        String stands = present.isEmpty() ? texts.noTags() : texts.tags(TagWords.shown(present));
        List<List<Keyboard.Button>> rows = new ArrayList<>();
        undo.ifPresent(change -> rows.add(List.of(new CardButtons(turn, notification).takeBack(change))));
        rows.addAll(Keyboard.inRows(buttons(turn, notification), PER_ROW));
        return CardMenus.page(turn, notification, stands + "\n\n" + turn.asked(texts.askTags()), rows);
    }

    private List<Keyboard.Button> buttons(Turn turn, Notification notification) {
        Set<Tag> present = notification.content().tags();
        Stream<Keyboard.Button> untag =
                present.stream().map(tag -> button("✖ ", notification, tag, new Touch.Untagged(TagCode.of(tag))));
        Stream<Keyboard.Button> add = others(turn, present)
                .limit(OFFERED)
                .map(tag -> button("+ ", notification, tag, new Touch.Tagged(TagCode.of(tag))));
        return Stream.concat(untag, add).toList();
    }

    private static Keyboard.Button button(String sign, Notification notification, Tag tag, Touch touch) {
        return CardButtons.button(sign + Excerpt.line(TagWords.shown(tag)), notification.id(), touch);
    }

    /** Where others listen they would learn what its owner does elsewhere. */
    private Stream<Tag> others(Turn turn, Set<Tag> present) {
        return !turn.inPrivate()
                ? Stream.empty()
                : listings.tags(turn.user().id()).stream()
                        .map(Listings.TagCount::tag)
                        .filter(tag -> !present.contains(tag));
    }

    /** One of its owner's tags; pressed twice it is there once. */
    Effect tag(Turn turn, NotificationId id, String code) {
        return others(turn, Set.of())
                .filter(tag -> TagCode.of(tag).equals(code))
                .findFirst()
                .map(tag -> change(turn, id, with(List.of(tag)), made -> page(turn, made)))
                .orElseGet(() -> open(turn, id));
    }

    Effect untag(Turn turn, NotificationId id, String code) {
        return change(turn, id, without(code), made -> page(turn, made));
    }

    private static Edit without(String code) {
        return before ->
                before.stream().filter(tag -> !TagCode.of(tag).equals(code)).toList();
    }

    private Page page(Turn turn, Changed.Made made) {
        return page(turn, made.notification(), Optional.of(made.undo()));
    }

    /** As they were typed. */
    Effect typed(Turn turn, NotificationId id, String words) {
        TagWords.Read read = TagWords.read(words);
        CardTexts texts = turn.texts().card();
        if (read.unfit().isPresent()) {
            return new Effect.Refused(texts.noTag(Excerpt.line(read.unfit().get()), Tag.MOST));
        }
        return read.tags().isEmpty()
                ? new Effect.Refused(texts.askTags())
                : change(turn, id, with(read.tags()), made -> card.changed(turn, made));
    }

    /** What its tags become. */
    private interface Edit {
        Collection<Tag> of(Set<Tag> before);
    }

    private static Edit with(Collection<Tag> tags) {
        return before -> {
            Set<Tag> all = new TreeSet<>(before);
            all.addAll(tags);
            return all;
        };
    }

    private Effect change(Turn turn, NotificationId id, Edit edit, Function<Changed.Made, Page> shown) {
        Optional<Notification> found = ledger.notifications().find(turn.user().id(), id);
        if (found.isEmpty()) {
            return new Effect.Gone();
        }
        Set<Tag> before = found.get().content().tags();
        Set<Tag> after = new TreeSet<>(edit.of(before));
        if (after.equals(before)) {
            return open(turn, id);
        }
        return after.size() > Content.MOST_TAGS
                ? new Effect.Refused(turn.texts().card().tooManyTags(Content.MOST_TAGS))
                : Effect.of(turn, retold(turn, id, edit), shown);
    }

    private Changed retold(Turn turn, NotificationId id, Edit edit) {
        return changing.retell(turn.user(), id, content -> content.tagged(edit.of(content.tags())));
    }
}
