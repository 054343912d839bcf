package dev.pora.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final List<String> made = new ArrayList<>();
    private final Recent<String, String> recent = new Recent<>(2);

    @Test
    void a_value_is_made_once_while_it_is_remembered() {
        assertThat(get("a") + get("a")).isEqualTo("AA");
        assertThat(made).containsExactly("a");
    }

    @Test
    void the_one_that_was_not_asked_for_longest_is_forgotten_first() {
        assertThat(get("a") + get("b") + get("a") + get("c") + get("a") + get("b"))
                .isEqualTo("ABACAB");
        assertThat(made).containsExactly("a", "b", "c", "b");
    }

    private String get(String key) {
        return recent.get(key, missing -> {
            made.add(missing);
            return missing.toUpperCase(java.util.Locale.ROOT);
        });
    }
}
