package dev.pora.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.contract.StoreContract;
import dev.pora.delivery.Backoff;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Decision;
import dev.pora.delivery.Delivery;
import dev.pora.delivery.Dispatch;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.notification.Notification;
import dev.pora.notification.State;
import dev.pora.operation.Figures.Counted;
import dev.pora.user.Language;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link Figures} does. */
public abstract class FiguresContract extends StoreContract {
    private static final Duration LATE = Duration.ofSeconds(90);

    private Counted counted() {
        return store().transactions().within(() -> store().figures().count());
    }

    @Test
    void people_are_counted_by_their_language() {
        assertThat(counted()).isEqualTo(new Counted(Map.of(), 0, 0, 0, Map.of(), Duration.ZERO));
        assertThat(anna().language()).isEqualTo(Language.RUSSIAN);
        assertThat(kate().language()).isEqualTo(Language.ENGLISH);

        assertThat(counted().users()).isEqualTo(Map.of(Language.RUSSIAN, 1L, Language.ENGLISH, 1L));
        assertThat(counted().everybody()).isEqualTo(2);
    }

    @Test
    void notifications_are_counted_by_where_they_stand() {
        Notification tea = pending(anna(), "чай", in(Duration.ofHours(1)));
        save(pending(anna(), "кофе", in(Duration.ofHours(1))), State.PAUSED);
        save(pending(kate(), "tea", in(Duration.ofHours(1))), State.UNREACHABLE);
        save(pending(kate(), "milk", in(Duration.ofHours(1))), State.PARKED);
        save(pending(kate(), "water", in(Duration.ofHours(1))), State.FINISHED);

        assertThat(tea.state()).isEqualTo(State.ACTIVE);
        assertThat(counted())
                .extracting(Counted::active, Counted::paused, Counted::parked)
                .containsExactly(1L, 2L, 1L);
    }

    private void save(Notification notification, State state) {
        assertThat(store().notifications().save(notification.as(state))).isNotNull();
    }

    @Test
    void the_earliest_that_waits_says_how_far_behind_the_service_is() {
        assertThat(pending(anna(), "чай", in(LATE.negated()))).isNotNull();

        assertThat(counted().lag()).isBetween(LATE, LATE.plusSeconds(60));
    }

    @Test
    void attempts_of_the_last_day_are_counted_by_how_they_ended() {
        assertThat(due(anna(), "чай")).isNotNull();
        Dispatch dispatch = new Dispatch(
                new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), () -> 0), new FakePublicHolidays());
        Claim claim = store().claims().claim(1, LEASE).getFirst();
        assertThat(store().claims().begin(claim)).isTrue();
        if (dispatch.decide(claim, store().now()) instanceof Decision.Tell tell) {
            Outcome delivered = new Outcome.Delivered(new MessageRef("101/7"));
            assertThat(store().claims().settle(dispatch.settle(claim, tell, delivered, store().now())))
                    .isNotNull();
        }

        assertThat(counted().lastDay()).isEqualTo(Map.of(Delivery.Result.DELIVERED, 1L));
        assertThat(counted().lag()).isZero();
    }
}
