package dev.pora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.Attention;
import dev.pora.channel.Destination;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.fake.FakeStore;
import dev.pora.notification.Scheduling.Scheduled;
import dev.pora.notification.Undoing.Undone;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Span;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Rule;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevisionTest {
    private static final Zoning MOSCOW = new Zoning.Fixed(ZoneId.of("Europe/Moscow"));
    private static final Zoning BERLIN = new Zoning.Fixed(ZoneId.of("Europe/Berlin"));
    private static final EventName COFFEE = new EventName("coffee");
    private static final Attention AN_HOUR_AHEAD = Attention.usual()
            .withPreAlerts(new LinkedHashSet<>(List.of(Span.read("PT1H").orElseThrow())));

    private final FakeStore fake = new FakeStore();
    private final Ledger ledger = fake.ledger(new FakePublicHolidays());
    private final User anna = fake.users().register(new TelegramId(42), Language.ENGLISH);
    private final Notification tea = scheduled();

    @Test
    void several_changes_are_taken_back_as_one() {
        List<Alarm> before = alarms();

        Changed changed = revise(new Revision(
                Optional.of(Content.of(COFFEE)),
                Optional.of(
                        Recurring.of(Rule.every(1, Frequency.DAILY), LocalDateTime.parse("2026-03-12T18:00"), MOSCOW)),
                Optional.of(AN_HOUR_AHEAD)));

        Changed.Made made = (Changed.Made) changed;
        assertThat(made.notification().event()).isEqualTo(COFFEE);
        assertThat(made.next()).contains(Instant.parse("2026-03-12T15:00:00Z"));
        assertThat(alarms()).hasSize(2);
        assertThat(new Undoing(ledger).undo(anna, made.undo())).isInstanceOf(Undone.Back.class);
        assertThat(alarms()).isEqualTo(before);
        assertThat(stored().event()).isEqualTo(tea.event());
        assertThat(stored().schedule()).isEqualTo(tea.schedule());
        assertThat(stored().attention()).isEqualTo(tea.attention());
    }

    @Test
    void what_refuses_one_change_refuses_all() {
        Changed refused = revise(new Revision(
                Optional.of(Content.of(COFFEE)),
                Optional.of(new Once(fake.now().minusSeconds(1))),
                Optional.of(AN_HOUR_AHEAD)));

        assertThat(refused).isEqualTo(new Changed.Refused(tea, Refusal.ALREADY_PAST));
        assertThat(stored()).isEqualTo(tea);
    }

    @Test
    void another_clock_alone_keeps_what_was_put_off() {
        Instant untold = Instant.parse("2026-03-12T06:00:00Z");
        assertThat(new Answering(ledger)
                        .snooze(anna, tea.id(), untold, new Snooze.Until(Instant.parse("2026-03-12T07:00:00Z"))))
                .isInstanceOf(Changed.Made.class);

        Changed changed =
                revise(new Revision(Optional.empty(), Optional.of(tea.schedule().on(BERLIN)), Optional.empty()));

        assertThat(changed).isInstanceOf(Changed.Made.class);
        assertThat(alarms()).map(Alarm::kind).contains(Alarm.Kind.SNOOZED);
        assertThat(stored().schedule().zoning()).isEqualTo(BERLIN);
    }

    @Test
    void the_same_again_changes_nothing_that_is_pending() {
        List<Alarm> before = alarms();

        Changed changed =
                revise(new Revision(Optional.empty(), Optional.of(tea.schedule()), Optional.of(tea.attention())));

        assertThat(changed).isInstanceOf(Changed.Made.class);
        assertThat(alarms()).isEqualTo(before);
    }

    private Changed revise(Revision revision) {
        return new Changing(ledger).revise(anna, tea.id(), _ -> revision);
    }

    private Notification scheduled() {
        Schedule daily = Recurring.of(Rule.every(1, Frequency.DAILY), LocalDateTime.parse("2026-03-12T09:00"), MOSCOW);
        Draft draft = new Draft(anna.id(), new EventName("tea"), daily, Destination.privateChatOf(anna.telegramId()));
        return ((Scheduled.Saved) new Scheduling(ledger).schedule(anna, draft)).notification();
    }

    private Notification stored() {
        return fake.notifications().find(anna.id(), tea.id()).orElseThrow();
    }

    private List<Alarm> alarms() {
        return fake.alarms().of(anna.id(), tea.id());
    }
}
