package dev.pora.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryTest {
    @ParameterizedTest
    @ValueSource(strings = {"RU", "ru", "Ru", " ru "})
    void a_code_is_read_in_any_case(String written) {
        assertThat(Country.of(written)).contains(new Country("RU"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "R", "RUS", "XX", "UK", "РФ", "ß", "ﬁ", "R U", "643"})
    void what_iso_does_not_list_is_no_country(String written) {
        assertThat(Country.of(written)).isEmpty();
    }

    @Test
    void only_an_upper_case_code_of_iso_makes_a_country() {
        assertThat(new Country("KZ")).hasToString("KZ");
        assertThatThrownBy(() -> new Country("kz")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Country("XX")).isInstanceOf(IllegalArgumentException.class);
    }
}
