package dev.pora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.contract.StoreContract;
import org.junit.jupiter.api.Test;

/** What every {@link ZoneRules} does. */
public abstract class ZoneRulesContract extends StoreContract {
    @Test
    void the_edition_adopted_last_is_the_one_that_holds() {
        assertThat(store().zoneRules().edition()).isEmpty();

        store().zoneRules().adopt("2025b");
        store().zoneRules().adopt("2026a");

        assertThat(store().zoneRules().edition()).contains("2026a");
    }
}
