package dev.pora.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.contract.StoreContract;
import dev.pora.user.Users.Saved;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Users} does. */
public abstract class UsersContract extends StoreContract {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Test
    void a_registered_user_is_found_by_either_id_and_nobody_else_is() {
        User anna = anna();

        assertThat(store().users().find(anna.id())).contains(anna);
        assertThat(store().users().find(new TelegramId(101))).contains(anna);
        assertThat(store().users().find(new TelegramId(102))).isEmpty();
        assertThat(anna.zone()).isEmpty();
        assertThat(anna.version()).isZero();
    }

    @Test
    void registering_again_gives_the_same_user_with_the_first_language() {
        User first = anna();

        User second = store().users().register(first.telegramId(), Language.ENGLISH);

        assertThat(second).isEqualTo(first);
        assertThat(kate().id()).isNotEqualTo(first.id());
    }

    @Test
    void zone_and_language_are_stored_and_the_version_rises() {
        User anna = anna();

        Saved saved = store().users().save(anna.in(MOSCOW).speaking(Language.ENGLISH));

        User expected = new User(anna.id(), anna.telegramId(), Optional.of(MOSCOW), Language.ENGLISH, 1);
        assertThat(saved).isEqualTo(new Saved.Stored(expected));
        assertThat(store().users().find(anna.id())).contains(expected);
    }

    @Test
    void a_stale_user_is_refused_and_changes_nothing() {
        User anna = anna();
        Saved first = store().users().save(anna.in(MOSCOW));

        Saved second = store().users().save(anna.speaking(Language.ENGLISH));

        assertThat(second).isEqualTo(new Saved.Stale(anna.id()));
        assertThat(store().users().find(anna.id())).contains(((Saved.Stored) first).user());
    }

    @Test
    void a_removed_user_is_gone_with_notifications_and_alarms_and_the_others_stay() {
        User anna = anna();
        User kate = kate();
        Instant soon = in(Duration.ofHours(1));
        var lost = pending(anna, "чай", soon);
        var kept = pending(kate, "tea", soon);

        assertThat(store().users().remove(anna.id())).isTrue();

        assertThat(store().users().find(anna.id())).isEmpty();
        assertThat(store().notifications().find(anna.id(), lost.id())).isEmpty();
        assertThat(store().alarms().of(lost.id())).isEmpty();
        assertThat(store().notifications().find(kate.id(), kept.id())).contains(kept);
        assertThat(store().users().remove(anna.id())).isFalse();
    }

    @Test
    void a_removed_user_cannot_be_saved_back() {
        User anna = anna();
        assertThat(store().users().remove(anna.id())).isTrue();

        assertThat(store().users().save(anna.in(MOSCOW))).isEqualTo(new Saved.Stale(anna.id()));
    }
}
