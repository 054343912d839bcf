package dev.pora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.channel.Destination;
import dev.pora.contract.StoreContract;
import dev.pora.user.User;
import org.junit.jupiter.api.Test;

/** What every {@link Hosts} does. */
public abstract class HostsContract extends StoreContract {
    private static final Destination NEWS = new Destination(Destination.TELEGRAM, "-100700");
    private static final Destination OTHER = new Destination(Destination.TELEGRAM, "-100800");

    @Test
    void the_last_one_answers_for_a_place() {
        User anna = anna();
        User kate = kate();

        store().hosts().keep(NEWS, anna.id());
        store().hosts().keep(NEWS, kate.id());

        assertThat(store().hosts().find(NEWS)).contains(kate.id());
        assertThat(store().hosts().find(OTHER)).isEmpty();
    }

    @Test
    void a_place_that_moves_keeps_its_host() {
        User anna = anna();
        store().hosts().keep(NEWS, anna.id());

        store().hosts().move(NEWS, OTHER);

        assertThat(store().hosts().find(OTHER)).contains(anna.id());
        assertThat(store().hosts().find(NEWS)).isEmpty();
    }

    @Test
    void a_place_that_has_a_host_keeps_it_when_another_moves_there() {
        User anna = anna();
        User kate = kate();
        store().hosts().keep(NEWS, anna.id());
        store().hosts().keep(OTHER, kate.id());

        store().hosts().move(NEWS, OTHER);

        assertThat(store().hosts().find(OTHER)).contains(kate.id());
    }

    @Test
    void who_is_gone_answers_for_nothing() {
        User anna = anna();
        User kate = kate();
        store().hosts().keep(NEWS, anna.id());
        store().hosts().keep(OTHER, kate.id());

        assertThat(store().users().remove(anna.id())).isTrue();

        assertThat(store().hosts().find(NEWS)).isEmpty();
        assertThat(store().hosts().find(OTHER)).contains(kate.id());
    }
}
