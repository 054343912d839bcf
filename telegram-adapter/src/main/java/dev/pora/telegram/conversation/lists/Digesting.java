package dev.pora.telegram.conversation.lists;

import dev.pora.listing.Choice;
import dev.pora.listing.Digests.Digest;
import dev.pora.listing.Leaf;
import dev.pora.listing.Listings;
import dev.pora.listing.Opening;
import dev.pora.notification.Alarms.Upcoming;
import dev.pora.telegram.conversation.turn.Chat;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Reply;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.words.Texts;
import dev.pora.user.User;
import dev.pora.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Says in private what a person's day brings, when they asked to be told each day. */
public final class Digesting {
    private static final int SHOWN = 30;

    private final Listings listings;

    public Digesting(Listings listings) {
        this.listings = listings;
    }

    /** The day is that of the digest's own instant, from its first moment, so that what is late already is there too. */
    public List<Reply> digest(Digest digest) {
        User user = digest.user();
        LocalDate day = digest.planned().atZone(user.zoneOrUtc()).toLocalDate();
        Leaf<Upcoming> ahead = listings.ahead(
                user.id(),
                beginning(day, user),
                beginning(day.plusDays(1), user),
                Choice.EVERYTHING,
                Opening.first(SHOWN));
        Chat chat = new Chat(user.telegramId().value(), 0, Chat.Kind.PRIVATE);
        return List.of(new Reply.Say(chat, text(digest, ahead), Keyboard.none()));
    }

    private static Instant beginning(LocalDate day, User user) {
        return day.atStartOfDay(user.zoneOrUtc()).toInstant();
    }

    private static RichText text(Digest digest, Leaf<Upcoming> ahead) {
        User user = digest.user();
        Wording wording = Wording.of(user.language());
        Texts texts = Texts.in(user.language());
        String date = wording.date(digest.planned(), user.zoneOrUtc());
        if (ahead.total() == 0) {
            return RichText.plain(texts.emptyDay(date));
        }
        RichText text = RichText.plain(texts.dayTitle(date) + "\n");
        for (Upcoming one : ahead.lines()) {
            text = text.then("\n" + wording.clock(one.alarm().planned(), user.zoneOrUtc()) + " ")
                    .thenBold(Excerpt.line(one.notification().event().value()));
        }
        int more = ahead.total() - ahead.lines().size();
        return more > 0 ? text.then("\n\n" + texts.more(more)) : text;
    }
}
