package dev.pora.telegram.script;

import dev.pora.fake.FakePublicHolidays;
import dev.pora.fake.FakeStore;
import dev.pora.notification.Scheduling;
import dev.pora.phrase.PhraseReader;
import dev.pora.telegram.conversation.Conversation;
import dev.pora.telegram.conversation.Ports;
import dev.pora.telegram.conversation.care.Bounds;
import dev.pora.telegram.conversation.fired.Addition;
import dev.pora.telegram.conversation.lists.AllDue;
import java.util.function.Supplier;

/** The conversation over a store in memory. */
public final class Bots {
    private Bots() {}

    /** What stands under what is told besides. */
    public static Addition addition(FakeStore store) {
        return new AllDue(
                store.users(), store.listings(), new Scheduling(store.ledger(new FakePublicHolidays())), store);
    }

    public static Conversation over(FakeStore store, Supplier<String> name) {
        return over(store, name, Bounds.USUAL);
    }

    public static Conversation over(FakeStore store, Supplier<String> name, Bounds bounds) {
        Ports ports = new Ports(
                store.ledger(new FakePublicHolidays()),
                store.sharedNotifications(),
                store.hosts(),
                store.deliveries(),
                store.conversations(),
                store.inbox(),
                store.listings());
        return new Conversation(ports, new PhraseReader(), Towns.PLACES, name, bounds);
    }
}
