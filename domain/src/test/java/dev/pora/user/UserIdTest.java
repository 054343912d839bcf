package dev.pora.user;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class UserIdTest {
    @Test
    void an_id_is_positive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new UserId(0));
    }
}
