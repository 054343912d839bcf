package dev.pora.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiUrlTest {
    @Test
    void an_address_may_have_a_port_and_a_path() {
        assertThat(ApiUrl.of("http://127.0.0.1:8081/bot-api/v1/"))
                .isEqualTo(new ApiUrl("http", "127.0.0.1", 8081, List.of("bot-api", "v1")));
    }

    @Test
    void the_port_is_the_schemes_own_when_none_is_named() {
        assertThat(ApiUrl.of("http://example.org").port()).isEqualTo(80);
        assertThat(ApiUrl.PUBLIC).isEqualTo(new ApiUrl("https", "api.telegram.org", 443, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api.telegram.org",
                "ftp://example.org",
                "http://",
                "http://a b",
                "https://u:p@h",
                "http://h?q",
                "http://h#f"
            })
    void anything_else_is_refused_with_a_sentence(String wrong) {
        assertThatThrownBy(() -> ApiUrl.of(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("looks like https://api.telegram.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "42:", ":secret", "abc:secret", "42:se cret", "42:сек", "42:se/cret"})
    void a_token_of_another_form_is_refused_without_being_repeated(String wrong) {
        assertThatThrownBy(() -> new BotToken(wrong))
                .satisfies(
                        e -> assertThat(e.getMessage()).doesNotContain("secret").contains("BotFather"));
    }
}
