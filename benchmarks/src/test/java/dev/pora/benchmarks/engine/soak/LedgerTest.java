package dev.pora.benchmarks.engine.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    @Test
    void what_is_missing_early_or_told_again_is_counted(@TempDir Path folder) throws IOException {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        Files.writeString(one, "1 1000 1002 false\n2 1500 1490 false\n1 2000 2001 false\n");
        Files.writeString(other, "1 2000 2900 true\n2 2500 2500 false\n2 2500 2501 false\n");

        Ledger ledger = Ledger.read(List.of(one, other));

        assertThat(ledger.told()).isEqualTo(6);
        assertThat(ledger.lost(Map.of(1L, 1000L, 2L, 1500L), 1000, 3000)).isZero();
        assertThat(ledger.lost(Map.of(1L, 1000L, 2L, 1500L), 1000, 4000)).isEqualTo(2);
        assertThat(ledger.lost(Map.of(3L, 1000L), 1000, 3000)).isEqualTo(2);
        assertThat(ledger.early()).isEqualTo(1);
        assertThat(ledger.repeated()).isEqualTo(2);
        assertThat(ledger.repeatedUnmarked()).isEqualTo(1);
        assertThat(ledger.lateness(2000, 2600)).containsExactly(0, 1, 1);
    }
}
