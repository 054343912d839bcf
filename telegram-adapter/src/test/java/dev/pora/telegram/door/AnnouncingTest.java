package dev.pora.telegram.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.fake.FakeStore;
import dev.pora.inbox.Outgoing;
import dev.pora.operation.Announcement;
import dev.pora.operation.Announcement.State;
import dev.pora.telegram.conversation.turn.Chat;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnouncingTest {
    private static final String DOOR = "telegram/1";

    private final FakeStore store = new FakeStore();
    private final Announcing announcing = new Announcing(
            DOOR,
            new Post(
                    store.inbox(),
                    store.outbox(),
                    store.leases(),
                    store.digests(),
                    store.transactions(),
                    store.users(),
                    store.announcements()));
    private final User anna = store.users().register(new TelegramId(1000), Language.RUSSIAN);

    private Announcement announced(Optional<Language> to) {
        Announcement begun = store.announcements()
                .add(anna.id(), "Works at night")
                .begun(to, 121, new Chat(1000, 0, Chat.Kind.PRIVATE).message(7))
                .orElseThrow();
        store.announcements().save(begun);
        return begun;
    }

    private void people(int count, Language language) {
        for (int one = 0; one < count; one++) {
            var _ = store.users().register(new TelegramId(2000 + one), language);
        }
    }

    /** Everything that leaves until nothing is left to announce. */
    private List<String> sent() {
        List<String> sent = new ArrayList<>();
        for (int round = 0; announcing.goOn() && round < 1000; round++) {
            List<Outgoing> claimed = store.outbox().claim(DOOR, 100, Duration.ofMinutes(1));
            claimed.forEach(one -> {
                sent.add(one.body());
                store.outbox().remove(one);
            });
        }
        store.outbox().claim(DOOR, 100, Duration.ofMinutes(1)).forEach(one -> sent.add(one.body()));
        return sent;
    }

    @Test
    void everybody_is_told_once_one_after_the_other_and_its_author_sees_how_far_it_is() {
        people(120, Language.ENGLISH);
        Announcement announcement = announced(Optional.empty());

        List<String> sent = sent();

        assertThat(sent.stream().filter(body -> body.contains("sendmessage")))
                .hasSize(121)
                .doesNotHaveDuplicates();
        assertThat(sent.stream().filter(body -> body.contains("editmessagetext")))
                .hasSizeGreaterThan(2)
                .anyMatch(body -> body.contains("Отправляю: 50 из 121") || body.contains("Отправляю: 49 из 121"));
        assertThat(sent.getLast()).contains("editmessagetext").contains("Отправлено 121 человеку");
        assertThat(store.announcements().find(anna.id(), announcement.id()))
                .get()
                .extracting(Announcement::state, Announcement::handed)
                .containsExactly(State.DONE, 121);
    }

    @Test
    void no_more_wait_to_leave_than_a_stop_may_take() {
        people(120, Language.ENGLISH);
        Announcement announcement = announced(Optional.empty());

        assertThat(announcing.goOn()).isTrue();
        assertThat(announcing.goOn()).isTrue();

        assertThat(store.outbox()
                        .waiting(DOOR, "announcement " + announcement.id().value()))
                .isEqualTo(50);
    }

    @Test
    void those_who_speak_another_language_are_left_out() {
        people(10, Language.ENGLISH);
        assertThat(announced(Optional.of(Language.RUSSIAN)).handed()).isZero();

        assertThat(sent().stream().filter(body -> body.contains("sendmessage"))).hasSize(1);
    }

    @Test
    void what_was_stopped_goes_no_further() {
        people(120, Language.ENGLISH);
        Announcement announcement = announced(Optional.empty());
        assertThat(announcing.goOn()).isTrue();
        Announcement now =
                store.announcements().find(anna.id(), announcement.id()).orElseThrow();
        store.announcements().save(now.stopped().orElseThrow());

        assertThat(announcing.goOn()).isFalse();
    }
}
