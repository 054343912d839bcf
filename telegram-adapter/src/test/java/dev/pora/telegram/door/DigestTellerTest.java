package dev.pora.telegram.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pora.fake.FakeStore;
import dev.pora.inbox.Outgoing;
import dev.pora.listing.Digests.Digest;
import dev.pora.telegram.conversation.lists.Digesting;
import dev.pora.telegram.conversation.turn.Reply;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import dev.pora.user.Users.Saved;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DigestTellerTest {
    private static final String DOOR = "telegram";

    private final FakeStore store = new FakeStore();
    private final List<Long> failing = new CopyOnWriteArrayList<>();
    private final DigestTeller teller = new DigestTeller(
            new Post(
                    store.inbox(),
                    store.outbox(),
                    store.leases(),
                    store.digests(),
                    store.transactions(),
                    store.users(),
                    store.announcements()),
            new FailingFor(new Digesting(store.listings()), failing),
            new Replies(store.outbox(), DOOR),
            new Bell(),
            store);

    private record FailingFor(Digesting digesting, List<Long> people) implements Talk {
        @Override
        public List<Reply> answer(Said said) {
            return List.of();
        }

        @Override
        public List<Reply> digest(Digest digest) {
            if (people.contains(digest.user().telegramId().value())) {
                throw new IllegalStateException("no words");
            }
            return digesting.digest(digest);
        }
    }

    @AfterEach
    void close() {
        teller.close();
    }

    /** The store's clock begins at 10:20 in UTC. */
    private void wants(long person, String time) {
        User user = store.users().register(new TelegramId(person), Language.ENGLISH);
        User wanting = user.preferring(user.preferences().withDigest(Optional.of(LocalTime.parse(time))));
        assertThat(store.users().save(wanting)).isInstanceOf(Saved.Stored.class);
    }

    private List<String> lanesOf(int replies) {
        List<String> lanes = new ArrayList<>();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            for (Outgoing reply : store.outbox().claim(DOOR, 10, Duration.ofMinutes(1))) {
                store.outbox().remove(reply);
                lanes.add(reply.lane());
            }
            return lanes.size() >= replies;
        });
        return lanes;
    }

    @Test
    void each_is_told_in_private_when_their_time_has_come() {
        wants(101, "10:21");
        wants(202, "10:22");
        wants(303, "12:00");
        store.pass(Duration.ofMinutes(2));

        teller.start();

        assertThat(lanesOf(2)).containsExactly("101", "202");
        assertThat(store.digests().untilNext()).contains(Duration.ofMinutes(98));
    }

    @Test
    void one_who_cannot_be_told_does_not_hold_up_the_others_and_is_told_later() {
        wants(101, "10:21");
        wants(202, "10:22");
        failing.add(101L);
        store.pass(Duration.ofMinutes(2));

        teller.start();

        assertThat(lanesOf(1)).containsExactly("202");
        failing.clear();
        store.pass(Duration.ofMinutes(5));
        assertThat(lanesOf(1)).containsExactly("101");
    }

    @Test
    void nobody_is_told_what_yesterday_brought() {
        wants(101, "10:21");
        store.pass(Duration.ofDays(1));
        wants(202, "10:21");
        store.pass(Duration.ofMinutes(1));

        teller.start();

        assertThat(lanesOf(1)).containsExactly("202");
    }
}
