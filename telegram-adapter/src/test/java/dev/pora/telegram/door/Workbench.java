package dev.pora.telegram.door;

import dev.pora.fake.FakeStore;
import dev.pora.inbox.Incoming;
import dev.pora.inbox.Outgoing;
import dev.pora.telegram.api.Call;
import dev.pora.telegram.conversation.turn.Speaker.Rank;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way of updates through the door without a network: taken in, handled, and what is to be sent handed over. */
public final class Workbench {
    private static final int MANY = 1_000;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final String door;
    private final FakeStore store;
    private final Handling handling;

    public Workbench(String botId, FakeStore store, Talk talk) {
        this.door = "telegram/" + botId;
        this.store = store;
        this.handling = new Handling(
                door,
                store.inbox(),
                store.transactions(),
                new Translation(botId, Workbench::rank, store),
                (_, _) -> {},
                talk,
                new Replies(store.outbox(), door));
    }

    /** Every other one is an administrator, of whatever chat. */
    private static Rank rank(long chat, long person) {
        return (chat + person) % 2 == 0 ? Rank.ADMINISTRATOR : Rank.MEMBER;
    }

    /** False for what is no update at all. */
    public boolean receive(String body) {
        Optional<Incoming> update = Updates.read(door, body);
        update.ifPresent(one -> {
            var _ = store.inbox().keep(List.of(one));
        });
        return update.isPresent();
    }

    public void handleAll() {
        boolean more = true;
        while (more) {
            more = handling.next();
        }
    }

    /** Whether an update could not be handled and waits for another try. */
    public boolean isAnyFailing() {
        return handling.isAnyFailing();
    }

    /** The calls that are to be made, each handed over once. */
    public List<Call> toSend() {
        List<Call> calls = new ArrayList<>();
        List<Outgoing> claimed = store.outbox().claim(door, MANY, LEASE);
        while (!claimed.isEmpty()) {
            claimed.forEach(outgoing -> {
                calls.add(Call.read(outgoing.body()));
                store.outbox().remove(outgoing);
            });
            claimed = store.outbox().claim(door, MANY, LEASE);
        }
        return calls;
    }
}
