package dev.pora.telegram.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AheadTest {
    @ParameterizedTest
    @CsvSource({
        "PT1M, PT1M",
        "PT59S, PT59S",
        "PT9M59.6S, PT10M",
        "PT20H56M33S, PT20H57M",
        "PT19H40M, PT19H40M",
        "P3DT2H31M, P3DT3H",
        "P12DT20H, P13D",
        "PT0S, PT0S",
        "PT-5S, PT0S"
    })
    void it_is_rounded_to_what_a_person_would_say(Duration exact, Duration said) {
        assertThat(Ahead.rounded(exact)).isEqualTo(said);
    }
}
