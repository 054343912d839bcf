package dev.pora.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pora.contract.StoreContract;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link Transactions} does. */
public abstract class TransactionsContract extends StoreContract {
    @Test
    void what_is_done_within_is_kept_and_its_result_returned() {
        User anna = store().transactions().within(this::anna);

        assertThat(store().users().find(anna.id())).contains(anna);
    }

    @Test
    void what_throws_undoes_everything_in_every_port() {
        User kate = kate();

        assertThatThrownBy(() -> store().transactions().run(() -> {
                    var _ = pending(anna(), "чай", in(Duration.ofMinutes(1)));
                    store().outbox().add("telegram", "101", "saved");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(store().users().find(new TelegramId(101))).isEmpty();
        assertThat(store().claims().untilNextDue()).isEmpty();
        assertThat(store().outbox().untilNext("telegram")).isEmpty();
        assertThat(store().users().find(kate.id())).contains(kate);
    }

    @Test
    void one_inside_another_joins_it() {
        assertThatThrownBy(() -> store().transactions().run(() -> {
                    User inner = store().transactions().within(this::anna);
                    assertThat(store().users().find(inner.id())).contains(inner);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(store().users().find(new TelegramId(101))).isEmpty();
        assertThat(store().users().find(kate().id())).isPresent();
    }
}
