package dev.pora.app.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class IncidentTest {
    @Test
    void it_is_told_in_the_first_line_of_the_last_cause_that_has_words() {
        Exception root = new IllegalStateException("no room left\nat block 7", new EOFException());

        assertThat(Incident.words(new IllegalArgumentException("the statement failed", root)))
                .isEqualTo("no room left");
    }

    @Test
    void a_fault_without_words_is_told_by_its_kind() {
        assertThat(Incident.words(new IllegalStateException())).contains("IllegalStateException");
        assertThat(Incident.words(new UncheckedIOException(new EOFException()))).contains("EOFException");
    }
}
