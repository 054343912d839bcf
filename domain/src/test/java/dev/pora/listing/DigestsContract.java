package dev.pora.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.pora.attention.Lateness;
import dev.pora.contract.StoreContract;
import dev.pora.listing.Digests.Digest;
import dev.pora.user.User;
import dev.pora.user.Users.Saved;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Digests} does. */
public abstract class DigestsContract extends StoreContract {
    /** Longer than any test takes. */
    private static final Duration SOON = Duration.ofMinutes(10);

    private User wanting(User person, Instant at) {
        LocalTime time = LocalTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), person.zoneOrUtc());
        return saved(person.preferring(person.preferences().withDigest(Optional.of(time))));
    }

    private User saved(User changed) {
        return ((Saved.Stored) store().users().save(changed)).user();
    }

    private Optional<Digest> next() {
        return store().transactions().within(() -> store().digests().next());
    }

    @Test
    void a_digest_is_due_at_its_time_and_then_not_before_its_next_time() {
        Instant soon = in(SOON);
        User anna = wanting(anna().in(ZoneId.of("Asia/Kolkata")), soon);
        assertThat(next()).isEmpty();
        assertThat(store().digests().untilNext())
                .hasValueSatisfying(left -> assertThat(left).isBetween(SOON.minusMinutes(5), SOON));

        store().pass(SOON);

        assertThat(store().digests().untilNext()).contains(Duration.ZERO);
        assertThat(next())
                .hasValueSatisfying(digest -> assertThat(digest.user()).isEqualTo(anna));
        assertThat(next()).isEmpty();
        assertThat(store().digests().untilNext())
                .hasValueSatisfying(left -> assertThat(left).isPositive());
    }

    @Test
    void who_wants_none_is_told_none() {
        User anna = wanting(anna(), in(SOON));
        var _ = saved(anna.preferring(anna.preferences().withDigest(Optional.empty())));

        store().pass(SOON);

        assertThat(next()).isEmpty();
        assertThat(store().digests().untilNext()).isEmpty();
        var _ = wanting(kate(), in(Duration.ofSeconds(-1)));
        assertThat(store().digests().untilNext()).isPresent();
    }

    @Test
    void a_change_of_something_else_loses_no_digest_and_another_time_or_zone_moves_it() {
        User anna = wanting(anna(), in(SOON));
        store().pass(SOON);
        User changed = saved(anna.preferring(anna.preferences().withLateness(new Lateness.Skip())));
        assertThat(store().digests().untilNext()).contains(Duration.ZERO);

        User moved = saved(changed.in(ZoneOffset.ofHours(5)));
        assertThat(store().digests().untilNext())
                .hasValueSatisfying(left -> assertThat(left).isGreaterThan(Duration.ofHours(1)));

        var _ = wanting(moved, in(Duration.ofHours(-1)));
        assertThat(next()).isEmpty();
    }

    @Test
    void whoever_fails_is_put_off_and_the_others_are_told() {
        User anna = wanting(anna(), in(SOON));
        User kate = wanting(kate(), in(SOON.plusMillis(1)));
        store().pass(SOON.plusSeconds(1));
        assertThatIllegalStateException()
                .isThrownBy(() -> store().transactions().run(() -> {
                    assertThat(store().digests().next())
                            .hasValueSatisfying(
                                    digest -> assertThat(digest.user()).isEqualTo(anna));
                    throw new IllegalStateException("it cannot be said");
                }));

        store().digests().putOff(anna.id(), SOON);

        assertThat(next())
                .hasValueSatisfying(digest -> assertThat(digest.user()).isEqualTo(kate));
        assertThat(next()).isEmpty();
        store().pass(SOON.plusSeconds(1));
        assertThat(Stream.of(next(), next()).flatMap(Optional::stream))
                .extracting(Digest::user)
                .contains(anna);
    }

    @Test
    void a_removed_person_is_told_nothing() {
        User anna = wanting(anna(), in(SOON));
        store().pass(SOON);
        assertThat(store().digests().untilNext()).contains(Duration.ZERO);

        assertThat(store().users().remove(anna.id())).isTrue();

        assertThat(next()).isEmpty();
        assertThat(store().digests().untilNext()).isEmpty();
    }

    @Test
    void it_is_stale_when_its_day_is_over_for_its_person() {
        User anna = wanting(anna().in(ZoneId.of("Asia/Kolkata")), in(SOON));
        store().pass(SOON);
        Digest digest = next().orElseThrow();
        Instant midnight = digest.planned()
                .atZone(anna.zoneOrUtc())
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(anna.zoneOrUtc())
                .toInstant();

        assertThat(digest.isStale(midnight.minusMillis(1))).isFalse();
        assertThat(digest.isStale(midnight)).isTrue();
    }
}
