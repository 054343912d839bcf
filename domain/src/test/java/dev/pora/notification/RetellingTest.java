package dev.pora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.Attention;
import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.contract.StoreContract;
import dev.pora.contract.Subject;
import dev.pora.delivery.Claim;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.fake.FakeStore;
import dev.pora.notification.Scheduling.Scheduled;
import dev.pora.notification.Undoing.Undone;
import dev.pora.schedule.Once;
import dev.pora.schedule.Schedule;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told is changed, and told by a copy of its notification, over the store in memory. */
class RetellingTest extends StoreContract {
    private static final Original PHOTO = new Original(Destination.TELEGRAM, new MessageRef("101/7"));
    private static final MessageRef SAID = new MessageRef("101/8");
    private static final Tag HOME = new Tag("дом");

    private final FakeStore fake = new FakeStore();
    private final Ledger ledger = fake.ledger(new FakePublicHolidays());
    private final Scheduling scheduling = new Scheduling(ledger);
    private final Changing changing = new Changing(ledger);
    private final Undoing undoing = new Undoing(ledger);

    @Override
    protected Subject emptyStore() {
        return fake;
    }

    private Notification scheduled(User owner, Schedule schedule) {
        Draft plain = draft(owner, "чай", schedule);
        Draft draft = new Draft(
                owner.id(),
                plain.content().copying(PHOTO).tagged(List.of(HOME)).saidIn(SAID),
                schedule,
                new Destination(Destination.TELEGRAM, "-100/7"),
                Attention.usual().withUrgent(true));
        return ((Scheduled.Saved) scheduling.schedule(owner, draft)).notification();
    }

    @Test
    void another_text_and_other_tags_are_told_at_the_same_instants() {
        User anna = anna();
        Notification tea = scheduled(anna, everyDayAtNine());
        List<Alarm> before = alarmsOf(tea);

        Changed changed = changing.retell(
                anna, tea.id(), content -> content.called(new EventName("кофе")).tagged(List.of()));

        Notification retold = ((Changed.Made) changed).notification();
        assertThat(retold.content())
                .isEqualTo(Content.of(new EventName("кофе")).copying(PHOTO).saidIn(SAID));
        assertThat(fake.notifications().find(anna.id(), tea.id())).contains(retold);
        assertThat(alarmsOf(tea)).isEqualTo(before);
    }

    @Test
    void what_was_claimed_before_it_was_retold_is_not_sent_in_its_old_form() {
        User anna = anna();
        Notification tea = scheduled(anna, new Once(in(Duration.ofHours(1))));
        store().pass(Duration.ofHours(1));
        Claim old = store().claims().claim(1, LEASE).getFirst();

        assertThat(changing.retell(anna, tea.id(), content -> content.called(new EventName("кофе"))))
                .isInstanceOf(Changed.Made.class);

        assertThat(store().claims().begin(old)).isFalse();
        assertThat(store().claims().claim(1, LEASE).getFirst().notification().event())
                .isEqualTo(new EventName("кофе"));
    }

    @Test
    void nobody_retells_or_copies_anothers() {
        Notification tea = scheduled(anna(), everyDayAtNine());

        assertThat(changing.retell(kate(), tea.id(), Content::withoutOriginal)).isEqualTo(new Changed.NotFound());
        assertThat(scheduling.copy(kate(), tea.id())).isEmpty();
    }

    @Test
    void a_copy_is_like_its_notification_in_all_but_the_message_in_which_that_was_said() {
        User anna = anna();
        Notification tea = scheduled(anna, everyDayAtNine());
        assertThat(changing.pause(anna, tea.id())).isInstanceOf(Changed.Made.class);

        Scheduled.Saved copy = (Scheduled.Saved) scheduling.copy(anna, tea.id()).orElseThrow();

        Notification like = copy.notification();
        assertThat(like.id()).isNotEqualTo(tea.id());
        assertThat(like)
                .usingRecursiveComparison()
                .ignoringFields("id", "content")
                .isEqualTo(tea);
        assertThat(like.content()).isEqualTo(tea.content().withoutSource());
        assertThat(alarmsOf(like)).containsExactly(Alarm.occurrence(like.id(), copy.first()));
        assertThat(fake.notifications().saidIn(anna.id(), SAID))
                .extracting(Notification::id)
                .containsExactly(tea.id());
    }

    @Test
    void a_copy_is_taken_back_by_its_removal_and_that_too_can_be_taken_back() {
        User anna = anna();
        Notification tea = scheduled(anna, everyDayAtNine());
        Notification like = ((Scheduled.Saved) scheduling.copy(anna, tea.id()).orElseThrow()).notification();

        Changed.Made removed = (Changed.Made) scheduling.remove(anna, like.id());

        assertThat(fake.notifications().find(anna.id(), like.id())).isEmpty();
        assertThat(fake.notifications().find(anna.id(), tea.id())).contains(tea);
        assertThat(undoing.undo(anna, removed.undo())).isInstanceOf(Undone.Back.class);
        assertThat(fake.notifications().find(anna.id(), like.id())).contains(like);
    }

    @Test
    void a_single_time_that_is_past_gives_no_copy() {
        User anna = anna();
        Instant soon = in(Duration.ofHours(1));
        Notification tea = scheduled(anna, new Once(soon));
        store().pass(Duration.ofHours(1));

        assertThat(scheduling.copy(anna, tea.id())).isEqualTo(Optional.of(new Scheduled.Refused(Refusal.ALREADY_PAST)));
    }
}
