package dev.pora.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pora.user.UserId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightsTest {
    private static final UserId ANNA = new UserId(1);
    private static final UserId BORIS = new UserId(2);

    @Test
    void an_administrator_may_do_everything_with_everybody() {
        assertThat(Scope.values()).allMatch(Rights.all()::allow);
        assertThat(Rights.all().reach(ANNA)).isTrue();
    }

    @Test
    void a_scope_brings_no_other_one() {
        Rights reading = new Rights(Set.of(Scope.READ), Optional.empty());
        assertThat(reading.allow(Scope.READ)).isTrue();
        assertThat(reading.allow(Scope.WRITE)).isFalse();
        assertThat(reading.allow(Scope.ADMIN)).isFalse();
        assertThat(new Rights(Set.of(Scope.WRITE), Optional.empty()).allow(Scope.READ))
                .isFalse();
    }

    @Test
    void those_of_one_user_reach_no_other() {
        Rights annas = Rights.of(ANNA, Set.of(Scope.READ));
        assertThat(annas.reach(ANNA)).isTrue();
        assertThat(annas.reach(BORIS)).isFalse();
    }

    @Test
    void a_user_is_no_administrator_and_nothing_at_all_is_no_right() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rights.of(ANNA, Set.of(Scope.ADMIN)));
        assertThatIllegalArgumentException().isThrownBy(() -> Rights.of(ANNA, Set.of()));
    }

    @Test
    void a_grant_has_a_name_of_a_sane_length() {
        TokenHash hash = Secret.random().hash();
        assertThatIllegalArgumentException().isThrownBy(() -> new Grant(" ", hash, Rights.all(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Grant("x".repeat(101), hash, Rights.all(), Optional.empty()));
    }
}
