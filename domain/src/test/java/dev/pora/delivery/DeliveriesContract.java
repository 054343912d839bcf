package dev.pora.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.contract.StoreContract;
import dev.pora.delivery.Claims.Settled;
import dev.pora.delivery.Delivery.Result;
import dev.pora.notification.Alarm;
import dev.pora.notification.Notification;
import dev.pora.notification.State;
import dev.pora.user.User;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Deliveries} does. */
public abstract class DeliveriesContract extends StoreContract {
    private static final NextStep FINISH = new NextStep.GoOn(Set.of(), List.of(), State.FINISHED);

    @Test
    void each_attempt_is_in_the_history_the_latest_first_and_only_for_its_owner() {
        User anna = anna();
        Notification tea = due(anna, "чай");
        settle(new Outcome.Unknown("no answer"), new NextStep.Again(Duration.ofSeconds(60), true));
        store().pass(Duration.ofSeconds(61));
        settle(new Outcome.Delivered(new MessageRef("101/7")), FINISH);

        List<Delivery> history = store().deliveries().of(anna.id(), tea.id(), 10);

        assertThat(history).extracting(Delivery::result).containsExactly(Result.DELIVERED, Result.UNKNOWN);
        assertThat(history).extracting(Delivery::detail).containsExactly("101/7", "no answer");
        assertThat(history).extracting(Delivery::kind).containsOnly(Alarm.Kind.OCCURRENCE);
        assertThat(history).extracting(Delivery::attempt).containsExactly(2, 1);
        assertThat(history).extracting(Delivery::latency).containsOnly(Duration.ofMillis(5));
        assertThat(store().deliveries().of(kate().id(), tea.id(), 10)).isEmpty();
        assertThat(store().deliveries().of(anna.id(), tea.id(), 1)).hasSize(1);
    }

    @Test
    void an_attempt_under_a_lost_claim_is_in_the_history_too() {
        User anna = anna();
        Notification tea = due(anna, "чай");
        Claim lost = store().claims().claim(1, LEASE).getFirst();
        store().pass(LEASE.plusSeconds(1));
        assertThat(store().claims().claim(1, LEASE)).hasSize(1);

        Settled settled = store().claims()
                .settle(Settlement.of(lost, new Outcome.Delivered(new MessageRef("101/8")), Duration.ZERO, FINISH));

        assertThat(settled).isEqualTo(Settled.CLAIM_LOST);
        assertThat(store().deliveries().of(anna.id(), tea.id(), 10)).hasSize(1);
    }

    @Test
    void what_policy_forbade_is_in_the_history_with_its_reason() {
        User anna = anna();
        Notification tea = due(anna, "чай");
        Claim claim = store().claims().claim(1, LEASE).getFirst();
        Settlement.Attempt skipped = new Settlement.Attempt(Result.SKIPPED, "two hours late", Duration.ofHours(2));

        assertThat(store().claims().settle(new Settlement(claim, Optional.of(skipped), FINISH)))
                .isEqualTo(Settled.DONE);

        assertThat(store().deliveries().of(anna.id(), tea.id(), 10))
                .extracting(Delivery::result)
                .containsExactly(Result.SKIPPED);
    }

    @Test
    void what_was_told_is_found_by_its_message_and_by_its_owner_alone() {
        User anna = anna();
        MessageRef message = new MessageRef("101/7");
        Notification tea = due(anna, "чай");
        settle(new Outcome.Delivered(message), FINISH);
        var _ = due(anna, "кофе");
        settle(new Outcome.Delivered(new MessageRef("101/70")), FINISH);
        var _ = due(anna, "сок");
        settle(new Outcome.Refused("101/8"), FINISH);

        assertThat(store().deliveries().toldBy(anna.id(), message))
                .get()
                .extracting(Delivery::notification, Delivery::detail)
                .containsExactly(tea.id(), "101/7");
        assertThat(store().deliveries().toldBy(kate().id(), message)).isEmpty();
        assertThat(store().deliveries().toldBy(anna.id(), new MessageRef("101/8")))
                .as("not delivered")
                .isEmpty();
    }

    @Test
    void what_was_told_last_by_one_message_is_found_and_only_for_so_long() {
        User anna = anna();
        MessageRef message = new MessageRef("101/7");
        var _ = due(anna, "чай");
        settle(new Outcome.Delivered(message), FINISH);
        Notification coffee = due(anna, "кофе");
        settle(new Outcome.Delivered(message), FINISH);

        assertThat(store().deliveries().toldBy(anna.id(), message))
                .get()
                .extracting(Delivery::notification)
                .isEqualTo(coffee.id());
        store().pass(Deliveries.REACH.plusDays(1));
        assertThat(store().deliveries().toldBy(anna.id(), message)).isEmpty();
    }

    private void settle(Outcome outcome, NextStep next) {
        Claim claim = store().claims().claim(1, LEASE).getFirst();
        assertThat(store().claims().settle(Settlement.of(claim, outcome, Duration.ofMillis(5), next)))
                .isEqualTo(Settled.DONE);
    }
}
