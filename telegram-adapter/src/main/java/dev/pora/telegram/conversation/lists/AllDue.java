package dev.pora.telegram.conversation.lists;

import dev.pora.channel.Destination;
import dev.pora.delivery.Message;
import dev.pora.delivery.Occasion;
import dev.pora.listing.Choice;
import dev.pora.listing.Listings;
import dev.pora.listing.Listings.Due;
import dev.pora.notification.Occurrence;
import dev.pora.notification.Scheduling;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.ListTouch;
import dev.pora.telegram.conversation.fired.Addition;
import dev.pora.telegram.conversation.fired.Told;
import dev.pora.telegram.conversation.turn.Chat;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.words.Texts;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import dev.pora.user.Users;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Offers, under what is told in private, to put off all that is due there, when that is more than this. */
public final class AllDue implements Addition {
    private final Users users;
    private final Waiting waiting;

    public AllDue(Users users, Listings listings, Scheduling scheduling, InstantSource clock) {
        this.users = users;
        this.waiting = new Waiting(listings, scheduling, clock);
    }

    @Override
    public Told to(long chat, Message message, Told told) {
        return chat > 0
                        && message instanceof Message.Reminder reminder
                        && !(reminder.occasion() instanceof Occasion.Ahead)
                ? users.find(new TelegramId(chat))
                        .flatMap(user -> button(user, new Chat(chat, 0, Chat.Kind.PRIVATE).destination(), reminder))
                        .map(button -> new Told(
                                told.text(), Keyboard.stacked(told.keyboard(), Keyboard.column(List.of(button)))))
                        .orElse(told)
                : told;
    }

    /** This one is due, whether or not that is recorded yet. */
    private Optional<Keyboard.Button> button(User user, Destination there, Message.Reminder reminder) {
        long others = waiting.of(user, Choice.EVERYTHING.toldAt(there)).stream()
                .map(Due::notification)
                .filter(one -> !one.id().equals(reminder.notification()))
                .count();
        Occurrence told = new Occurrence(reminder.notification(), reminder.occurrence());
        ListTouch ask = new ListTouch.PutOff(ListTouch.Way.ASK, Optional.of(told));
        return others == 0
                ? Optional.empty()
                : Optional.of(new Keyboard.Button(
                        Texts.in(reminder.language()).lists().putAllOff(Math.toIntExact(others) + 1),
                        new ButtonData.InList(user.telegramId(), ask).encoded()));
    }
}
