package dev.pora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.contract.StoreContract;
import dev.pora.contract.Subject;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.fake.FakeStore;
import dev.pora.notification.Scheduling.Scheduled;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Parsed;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import dev.pora.user.User;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much one person may ask for. */
class LimitTest extends StoreContract {
    private static final Scheduled TOO_MANY = new Scheduled.Refused(Refusal.TOO_MANY);

    private final FakeStore fake = new FakeStore();
    private final Ledger ledger = fake.ledger(new FakePublicHolidays());

    @Override
    protected Subject emptyStore() {
        return fake;
    }

    private Scheduled schedule(Scheduling scheduling, User owner) {
        return scheduling.schedule(owner, draft(owner, "чай", new Once(in(Duration.ofHours(1)))));
    }

    @Test
    void five_hundred_are_enough_for_anybody_by_default() {
        User anna = anna();
        Scheduling scheduling = new Scheduling(ledger);
        assertThat(IntStream.range(0, 500).mapToObj(_ -> schedule(scheduling, anna)))
                .allMatch(Scheduled.Saved.class::isInstance);

        assertThat(schedule(scheduling, anna)).isEqualTo(TOO_MANY);
        assertThat(schedule(scheduling, kate())).isInstanceOf(Scheduled.Saved.class);
    }

    @Test
    void of_many_in_one_transaction_no_more_are_kept_than_there_is_room_for() {
        User anna = anna();
        Scheduling scheduling = new Scheduling(ledger, 3);

        long kept = fake.transactions()
                .within(() -> IntStream.range(0, 10)
                        .mapToObj(_ -> schedule(scheduling, anna))
                        .filter(Scheduled.Saved.class::isInstance)
                        .count());

        assertThat(kept).isEqualTo(3);
        assertThat(fake.notifications().countOpen(anna.id())).isEqualTo(3);
    }

    @Test
    void what_is_over_or_deleted_makes_room_and_a_copy_needs_it() {
        User anna = anna();
        Scheduling scheduling = new Scheduling(ledger, 1);
        Notification tea = ((Scheduled.Saved) schedule(scheduling, anna)).notification();
        assertThat(scheduling.copy(anna, tea.id())).isEqualTo(Optional.of(TOO_MANY));

        assertThat(new Changing(ledger).skipNext(anna, tea.id())).isInstanceOf(Changed.Made.class);
        Notification coffee = ((Scheduled.Saved) schedule(scheduling, anna)).notification();
        assertThat(schedule(scheduling, anna)).isEqualTo(TOO_MANY);
        assertThat(scheduling.remove(anna, coffee.id())).isInstanceOf(Changed.Made.class);
        assertThat(schedule(scheduling, anna)).isInstanceOf(Scheduled.Saved.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=SECONDLY;INTERVAL=59",
                "FREQ=MINUTELY;BYSECOND=0,30",
                "FREQ=DAILY;BYHOUR=9;BYMINUTE=0;BYSECOND=0,59"
            })
    void a_series_comes_once_a_minute_at_most(String rule) {
        User anna = anna();
        Rule often = ((Parsed.Read) RuleText.parse(rule, ZoneOffset.UTC)).rule();
        Recurring series = Recurring.of(often, LocalDateTime.ofInstant(now(), ZoneOffset.UTC), Zoning.EXACT);

        assertThat(new Scheduling(ledger).schedule(anna, draft(anna, "чай", series)))
                .isEqualTo(new Scheduled.Refused(Refusal.TOO_OFTEN));
        assertThat(fake.notifications().countOpen(anna.id())).isZero();
    }
}
