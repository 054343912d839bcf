package dev.pora.telegram.door;

import dev.pora.fake.FakeStore;
import dev.pora.inbox.Incoming;
import dev.pora.inbox.Outgoing;
import dev.pora.telegram.api.Call;
import dev.pora.telegram.conversation.turn.FileContent;
import dev.pora.telegram.conversation.turn.FileNeeded;
import dev.pora.telegram.conversation.turn.Speaker.Rank;
import java.nio.charset.StandardCharsets;
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
                new Files(),
                talk,
                new Replies(store.outbox(), door));
    }

    /** Every file is one of a few, the same each time. */
    private static final class Files implements Handling.Inquiry {
        private static final List<String> CONTENTS = List.of(
                "завтра в 9 чай\nкаждый день в 8:00 зарядка\nкупить хлеб\nвчера в 9 сок",
                "{\"pora\":1,\"person\":{\"zone\":\"Asia/Tokyo\",\"language\":\"en\"},\"reminders\":["
                        + "{\"event\":\"tea\",\"once\":{\"at\":\"2030-01-01T09:00\",\"floating\":true}},"
                        + "{\"event\":\"x\",\"when\":7},{\"event\":\"y\"}]}",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20300101T090000Z\nSUMMARY:tea\nRRULE:FREQ=DAILY\n"
                        + "LOCATION:here\nEND:VEVENT\nBEGIN:VTODO\nSUMMARY:later\nEND:VTODO\nBEGIN:VEVENT",
                "{\"pora\":2}",
                "[[[[",
                "\0\1");

        @Override
        public void ask(long chat, long person) {
            // The ranks of everybody are known.
        }

        @Override
        public boolean fetch(FileNeeded needed) {
            int which = Math.floorMod(needed.fileId().hashCode(), CONTENTS.size() + 2);
            needed.fetched(
                    which < CONTENTS.size()
                            ? new FileContent.Bytes(CONTENTS.get(which).getBytes(StandardCharsets.UTF_8))
                            : which == CONTENTS.size() ? new FileContent.Unavailable() : new FileContent.TooLarge());
            return true;
        }
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
