package dev.pora.app.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.channel.Destination;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.fake.FakeStore;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Claims of one chat. */
class HeldTest {
    private final FakeStore store = new FakeStore();
    private final User anna = store.users().register(new TelegramId(101), Language.RUSSIAN);
    private final Destination chat = Destination.privateChatOf(anna.telegramId());
    private final Held held = new Held();

    @Test
    void one_whose_time_has_come_waits_for_an_earlier_one_that_is_handed_on_later() {
        List<Sending> two = held(2);

        assertThat(held.goes(two.getLast())).isEmpty();
        assertThat(held.goes(two.getFirst())).contains(two.getFirst());
        assertThat(held.told(two.getFirst())).contains(two.getLast());
    }

    @Test
    void when_the_one_before_is_given_back_the_next_goes() {
        List<Sending> three = held(3);
        assertThat(three.stream().flatMap(one -> held.goes(one).stream())).containsExactly(three.getFirst());

        assertThat(held.callBack(three.getFirst())).isTrue();
        assertThat(held.remove(three.getFirst())).contains(three.get(1));
    }

    @Test
    void when_one_that_is_still_waited_for_is_given_back_those_behind_it_go() {
        List<Sending> two = held(2);
        assertThat(held.goes(two.getLast())).isEmpty();

        assertThat(held.callBack(two.getFirst())).isTrue();
        assertThat(held.remove(two.getFirst())).contains(two.getLast());
    }

    @Test
    void one_that_was_called_back_does_not_go() {
        List<Sending> three = held(3);
        assertThat(three.stream().flatMap(one -> held.goes(one).stream())).containsExactly(three.getFirst());

        assertThat(held.callBack(three.get(1))).isTrue();

        assertThat(held.told(three.getFirst())).contains(three.getLast());
    }

    @Test
    void no_more_is_wanted_while_one_leaves_while_enough_are_held_and_while_one_cannot_be_given_back() {
        List<Sending> two = held(2);
        assertThat(held.crowded()).isEmpty();

        assertThat(held.goes(two.getFirst())).contains(two.getFirst());
        assertThat(held.crowded()).isEmpty();
        held.leaves(two.getFirst());
        assertThat(held.crowded()).containsExactly(chat);
        assertThat(held.told(two.getFirst())).isEmpty();
        assertThat(held.crowded()).isEmpty();
        assertThat(held.callBack(two.getLast())).isTrue();
        assertThat(held.crowded()).containsExactly(chat);
        assertThat(held.remove(two.getLast())).isEmpty();
        assertThat(held.crowded()).isEmpty();
        assertThat(held.done(two.getFirst())).isFalse();

        List<Sending> many = held(Claims.MOST_OF_A_DESTINATION);
        assertThat(held.crowded()).containsExactly(chat);
        assertThat(held.done(many.getFirst())).isTrue();
        assertThat(held.crowded()).isEmpty();
    }

    @Test
    void those_that_are_due_together_are_counted() {
        List<Sending> two = held(2);

        assertThat(held.dueWith(two.getFirst().due())).isEqualTo(2);
        assertThat(held.done(two.getFirst())).isFalse();
        assertThat(held.dueWith(two.getFirst().due())).isEqualTo(1);
    }

    /** The earliest first; a tick apart. */
    private List<Sending> held(int count) {
        IntStream.range(0, count).forEach(this::due);
        List<Claim> claims = store.claims().claim(count, Duration.ofMinutes(1));
        List<Sending> sendings = IntStream.range(0, count)
                .mapToObj(n -> new Sending(claims.get(n), n, n, Long.MAX_VALUE, () -> 0))
                .toList();
        sendings.forEach(held::add);
        return sendings;
    }

    private void due(int number) {
        var _ = new Reminders(store.transactions(), store.notifications(), store.alarms())
                .due(anna, "чай " + number, store.now().minusSeconds(60L - number));
    }
}
