package dev.pora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.Attention;
import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.contract.StoreContract;
import dev.pora.schedule.Once;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Undos} does. */
public abstract class UndosContract extends StoreContract {
    @Test
    void a_change_is_given_back_once_exactly_as_it_was() {
        Notification tea = added(anna(), "Чай ☕ 'с' \"лимоном\"", everyDayAtNine());
        Instant occurrence = in(Duration.ofHours(1));
        Alarm next = Alarm.occurrence(tea.id(), occurrence);
        Alarm nag = Alarm.nag(tea.id(), occurrence.minusSeconds(600), occurrence.minusSeconds(60), 3);
        Alarm snoozed = Alarm.snoozed(tea.id(), occurrence.minusSeconds(600), occurrence);
        set(tea, next, nag);
        Change change = new Change(tea, Optional.of(7L), List.of(nag), List.of(snoozed));

        UndoId id = store().undos().keep(tea.owner(), change);

        assertThat(store().undos().take(tea.owner(), id)).containsExactly(change);
        assertThat(store().undos().take(tea.owner(), id)).isEmpty();
    }

    @Test
    void a_removal_is_given_back_after_the_notification_is_gone() {
        User anna = anna();
        Draft draft = draft(anna, "чай", new Once(in(Duration.ofHours(1))));
        Notification tea = store().notifications()
                .add(new Draft(
                        draft.owner(),
                        draft.content()
                                .copying(new Original(Destination.TELEGRAM, new MessageRef("101/7")))
                                .tagged(List.of(new Tag("дом"), new Tag("вечер")))
                                .saidIn(new MessageRef("101/8")),
                        draft.schedule(),
                        draft.destination(),
                        Attention.usual().withUrgent(true)));
        set(tea, Alarm.occurrence(tea.id(), in(Duration.ofHours(1))));
        Change removal = new Change(tea, Optional.empty(), alarmsOf(tea), List.of());

        UndoId id = store().undos().keep(anna.id(), removal);
        assertThat(store().notifications().remove(anna.id(), tea.id())).isTrue();

        assertThat(store().undos().take(anna.id(), id)).containsExactly(removal);
    }

    @Test
    void nobody_takes_anothers_and_nobody_takes_what_never_was() {
        Notification tea = added(anna(), "чай", everyDayAtNine());
        UndoId id = store().undos().keep(tea.owner(), new Change(tea, Optional.of(1L), List.of(), List.of()));

        assertThat(store().undos().take(kate().id(), id)).isEmpty();
        assertThat(store().undos().take(tea.owner(), new UndoId(id.value() + 1000)))
                .isEmpty();
        assertThat(store().undos().take(tea.owner(), id)).isNotEmpty();
    }

    @Test
    void changes_that_were_joined_are_given_back_with_the_first_of_them() {
        User anna = anna();
        Notification tea = added(anna, "чай", everyDayAtNine());
        Notification coffee = added(anna, "кофе", everyDayAtNine());
        Change first = new Change(tea, Optional.of(1L), List.of(), List.of());
        Change second = new Change(coffee, Optional.of(2L), List.of(), List.of());
        Change third = new Change(tea, Optional.of(3L), List.of(), List.of());
        UndoId leader = store().undos().keep(anna.id(), first);
        UndoId other = store().undos().keep(anna.id(), second);
        UndoId alone = store().undos().keep(anna.id(), third);

        store().undos().join(kate().id(), leader, List.of(alone));
        store().undos().join(anna.id(), leader, List.of(other));

        assertThat(store().undos().take(kate().id(), leader)).isEmpty();
        assertThat(store().undos().take(anna.id(), leader)).containsExactly(first, second);
        assertThat(store().undos().take(anna.id(), leader)).isEmpty();
        assertThat(store().undos().take(anna.id(), other)).isEmpty();
        assertThat(store().undos().take(anna.id(), alone)).containsExactly(third);
    }

    @Test
    void patience_ends() {
        Notification tea = added(anna(), "чай", everyDayAtNine());
        Change change = new Change(tea, Optional.of(1L), List.of(), List.of());
        UndoId early = store().undos().keep(tea.owner(), change);
        UndoId late = store().undos().keep(tea.owner(), change);

        store().pass(Undos.PATIENCE.minusSeconds(5));
        assertThat(store().undos().take(tea.owner(), early)).isNotEmpty();
        store().pass(Duration.ofSeconds(6));
        assertThat(store().undos().take(tea.owner(), late)).isEmpty();
    }
}
