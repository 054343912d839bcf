package dev.pora.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pora.app.dispatch.DispatchSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Path HOME = Path.of("home");
    private static final String TOKEN = "123456789:AAEhBP0av28-_secret";

    @Test
    void nothing_set_means_embedded_database_sandbox_and_loopback() {
        Settings settings = Settings.from(Map.of(), Optional.empty(), HOME);

        assertThat(settings.database()).isEmpty();
        assertThat(settings.telegram()).isEmpty();
        assertThat(settings.bind().isLoopbackAddress()).isTrue();
        assertThat(settings.port()).isEqualTo(7676);
        assertThat(settings.sandboxPort()).isEqualTo(7677);
        assertThat(settings.data()).isEqualTo(HOME.resolve("pora-data").toAbsolutePath());
    }

    @Test
    void the_option_wins_over_the_environment_and_the_environment_over_the_file(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("pora.conf");
        Files.writeString(file, "# a comment\nPORA_PORT=8001\nPORA_DATA=from-file\nPORA_SANDBOX_PORT = 0\n");

        Settings settings = Settings.from(
                Map.of("PORA_CONFIG", file.toString(), "PORA_PORT", "8002", "PORA_DATA", "from-environment"),
                Optional.of(folder),
                HOME);

        assertThat(settings.port()).isEqualTo(8002);
        assertThat(settings.sandboxPort()).isZero();
        assertThat(settings.data()).isEqualTo(folder.toAbsolutePath());
    }

    @Test
    void one_person_may_have_as_much_as_usual_or_as_it_is_told() {
        Settings usual = Settings.from(Map.of(), Optional.empty(), HOME);
        Settings told =
                Settings.from(Map.of("PORA_MOST_ACTIVE", "20", "PORA_MESSAGES_A_MINUTE", "5"), Optional.empty(), HOME);

        assertThat(usual.mostActive()).isEqualTo(500);
        assertThat(usual.messagesAMinute()).isEqualTo(30);
        assertThat(told.mostActive()).isEqualTo(20);
        assertThat(told.messagesAMinute()).isEqualTo(5);
    }

    @Test
    void the_engine_works_as_usual_or_as_it_is_told() {
        Settings usual = Settings.from(Map.of(), Optional.empty(), HOME);
        Settings told = Settings.from(
                Map.of(
                        "PORA_DISPATCH_HELD", "500",
                        "PORA_DISPATCH_LEASE", "20s",
                        "PORA_DISPATCH_AHEAD", "500 ms",
                        "PORA_DISPATCH_SWEEP", "2 min",
                        "PORA_DISPATCH_DRAIN", "0 s",
                        "PORA_DISPATCH_MEETING", "1 s",
                        "PORA_DISPATCH_MEMBERSHIP", "21 s",
                        "PORA_HISTORY_MONTHS", "3"),
                Optional.empty(),
                HOME);

        assertThat(usual.dispatch()).isEqualTo(DispatchSettings.standard());
        assertThat(usual.monthsOfHistory()).isEqualTo(12);
        assertThat(told.dispatch())
                .isEqualTo(new DispatchSettings(
                        500,
                        Duration.ofSeconds(20),
                        Duration.ofMillis(500),
                        DispatchSettings.standard().headStart(),
                        Duration.ofMinutes(2),
                        Duration.ZERO,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(21)));
        assertThat(told.monthsOfHistory()).isEqualTo(3);
    }

    @Test
    void a_bot_of_ones_own_is_read_whole() {
        Settings settings = Settings.from(
                Map.of(
                        "TELEGRAM_BOT_TOKEN", " " + TOKEN + " ",
                        "PORA_TELEGRAM_API_URL", "http://127.0.0.1:8081",
                        "PORA_TELEGRAM_WEBHOOK_URL", "https://example.org/telegram/webhook",
                        "PORA_TELEGRAM_WEBHOOK_SECRET", "abc_DEF-1"),
                Optional.empty(),
                HOME);

        assertThat(settings.telegram())
                .contains(new Settings.Telegram(
                        TOKEN,
                        URI.create("http://127.0.0.1:8081"),
                        Optional.of(new Settings.Webhook(
                                URI.create("https://example.org/telegram/webhook"), "abc_DEF-1"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PORA_PORT=eighty | PORA_PORT is a port from 0 to 65535",
                "PORA_PORT=70000 | PORA_PORT is a port from 0 to 65535",
                "PORA_SANDBOX_PORT=-1 | PORA_SANDBOX_PORT is a port",
                "PORA_BIND=999.1.1.1 | PORA_BIND is an address",
                "PORA_BIND=0.0.0.0 | PORA_SANDBOX_PUBLIC=yes",
                "PORA_SANDBOX_PUBLIC=maybe | PORA_SANDBOX_PUBLIC is yes or no",
                "PORA_DATABASE_URL=mysql://x | PORA_DATABASE_URL looks like jdbc:postgresql:",
                "PORA_DATABASE_URL=postgresql://anna@/pora | PORA_DATABASE_URL looks like jdbc:postgresql:",
                "PORA_DATABASE_URL=postgresql://one,/pora | PORA_DATABASE_URL looks like jdbc:postgresql:",
                "PORA_DATABASE_USER=anna | PORA_DATABASE_USER is of use only together with PORA_DATABASE_URL",
                "TELEGRAM_BOT_TOKEN=secret | TELEGRAM_BOT_TOKEN looks like",
                "PORA_TELEGRAM_API_URL=http://localhost | PORA_TELEGRAM_API_URL is of use only together",
                "PORA_TELEGRAM_WEBHOOK_SECRET=x | PORA_TELEGRAM_WEBHOOK_SECRET is of use only together",
                "PORA_DISPATCH_HELD=0 | PORA_DISPATCH_HELD is a whole number from 1 to 100000, not",
                "PORA_DISPATCH_HELD=many | PORA_DISPATCH_HELD is a whole number",
                "PORA_DISPATCH_LEASE=6 | PORA_DISPATCH_LEASE is a time such as 500 ms, 6 s or 2 min, from 100 ms to 3600 s, not",
                "PORA_DISPATCH_LEASE=3 s | PORA_DISPATCH_LEASE is at least twice PORA_DISPATCH_AHEAD, which is 2 s: not 3 s",
                "PORA_DISPATCH_AHEAD=10 min | PORA_DISPATCH_LEASE is at least twice PORA_DISPATCH_AHEAD",
                "PORA_DISPATCH_AHEAD=50 ms | PORA_DISPATCH_AHEAD is a time",
                "PORA_DISPATCH_SWEEP=2 days | PORA_DISPATCH_SWEEP is a time",
                "PORA_DISPATCH_DRAIN=-1 s | PORA_DISPATCH_DRAIN is a time",
                "PORA_DISPATCH_MEETING=1 h | PORA_DISPATCH_MEETING is a time",
                "PORA_DISPATCH_MEMBERSHIP=3 s | PORA_DISPATCH_MEMBERSHIP is at least PORA_DISPATCH_LEASE and PORA_DISPATCH_MEETING together",
                "PORA_HISTORY_MONTHS=0 | PORA_HISTORY_MONTHS is a whole number from 1 to 1200",
                "PORA_CONFIG=/no/such/file | PORA_CONFIG names a file that does not exist",
            })
    void a_wrong_setting_is_named_in_a_sentence(String given, String told) {
        String[] parts = given.split("=", 2);

        assertThatThrownBy(() -> Settings.from(Map.of(parts[0], parts[1]), Optional.empty(), HOME))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://db:5433/pora?ssl=true | jdbc:postgresql://db:5433/pora?ssl=true | anna | set",
                "postgresql://db/pora | jdbc:postgresql://db/pora | anna | set",
                "postgres://kate:p%40ss@[::1]:5433/pora?ssl=true | jdbc:postgresql://[::1]:5433/pora?ssl=true | kate | p@ss",
                "jdbc:postgresql://one,two:5433/pora | jdbc:postgresql://one,two:5433/pora | anna | set",
                "postgresql://one,two:5433/pora?ssl=true | jdbc:postgresql://one,two:5433/pora?ssl=true | anna | set",
                "postgres://kate:p%40ss@one:5432,data_base/pora | jdbc:postgresql://one:5432,data_base/pora | kate | p@ss",
            })
    void an_own_database_is_named_in_either_form(String url, String jdbc, String user, String password) {
        Map<String, String> given = Map.of(
                "PORA_DATABASE_URL", url,
                "PORA_DATABASE_USER", "anna",
                "PORA_DATABASE_PASSWORD", "set");

        assertThat(Settings.from(given, Optional.empty(), HOME).database())
                .contains(new Settings.Database(jdbc, user, password));
    }

    @Test
    void a_webhook_needs_its_secret_and_an_address() {
        Map<String, String> bot = Map.of("TELEGRAM_BOT_TOKEN", TOKEN);
        Map<String, String> webhook = Map.of("PORA_TELEGRAM_WEBHOOK_URL", "https://example.org/x");

        assertThatThrownBy(() -> Settings.from(both(bot, webhook), Optional.empty(), HOME))
                .hasMessageContaining("PORA_TELEGRAM_WEBHOOK_SECRET is needed");
        assertThatThrownBy(() ->
                        Settings.from(both(bot, Map.of("PORA_TELEGRAM_API_URL", "not a url")), Optional.empty(), HOME))
                .hasMessageContaining("PORA_TELEGRAM_API_URL is an http or https address");
        assertThatThrownBy(() -> Settings.from(
                        both(bot, Map.of("PORA_TELEGRAM_API_URL", "//localhost:8081")), Optional.empty(), HOME))
                .hasMessageContaining("PORA_TELEGRAM_API_URL is an http or https address");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org/telegram/webhook",
        "https://example.org/, https://example.org/telegram/webhook",
        "https://example.org:8443/pora/hook, https://example.org:8443/pora/hook",
    })
    void a_webhook_has_a_path(String given, URI used) {
        assertThat(webhook(given).telegram().flatMap(Settings.Telegram::webhook).map(Settings.Webhook::url))
                .contains(used);
    }

    @Test
    void a_webhook_lies_outside_of_the_api() {
        assertThatThrownBy(() -> webhook("https://example.org/api/v1/hook"))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("PORA_TELEGRAM_WEBHOOK_URL");
    }

    private static Settings webhook(String url) {
        return Settings.from(
                Map.of(
                        "TELEGRAM_BOT_TOKEN", TOKEN,
                        "PORA_TELEGRAM_WEBHOOK_URL", url,
                        "PORA_TELEGRAM_WEBHOOK_SECRET", "abc"),
                Optional.empty(),
                HOME);
    }

    @Test
    void a_file_with_a_misspelt_setting_is_refused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("pora.conf");
        Files.writeString(file, "PORA_PROT=1\n");

        assertThatThrownBy(() -> Settings.from(Map.of("PORA_CONFIG", file.toString()), Optional.empty(), HOME))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("PORA_PROT");
    }

    @Test
    void a_setting_that_is_of_no_use_at_the_moment_is_checked_all_the_same() {
        Map<String, String> given = Map.of("TELEGRAM_BOT_TOKEN", TOKEN, "PORA_SANDBOX_PUBLIC", "maybe");

        assertThatThrownBy(() -> Settings.from(given, Optional.empty(), HOME))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("PORA_SANDBOX_PUBLIC is yes or no");
    }

    @Test
    void another_address_needs_a_bot_or_a_word_that_the_sandbox_may_be_public() {
        Map<String, String> open = Map.of("PORA_BIND", "0.0.0.0");

        assertThatThrownBy(() -> Settings.from(open, Optional.empty(), HOME)).isInstanceOf(WrongSetting.class);
        assertThat(Settings.from(both(open, Map.of("PORA_SANDBOX_PUBLIC", "yes")), Optional.empty(), HOME)
                        .bind()
                        .isLoopbackAddress())
                .isFalse();
        assertThat(Settings.from(both(open, Map.of("TELEGRAM_BOT_TOKEN", TOKEN)), Optional.empty(), HOME)
                        .bind()
                        .isLoopbackAddress())
                .isFalse();
    }

    @Test
    void a_misspelt_name_in_the_environment_is_noticed() {
        assertThat(Settings.misspelt(Map.of("PORA_PROT", "1", "PORA_PORT", "2", "PATH", "3")))
                .containsExactly("PORA_PROT");
    }

    @Test
    void secrets_do_not_show() {
        Settings settings = Settings.from(
                Map.of(
                        "TELEGRAM_BOT_TOKEN", TOKEN,
                        "PORA_DATABASE_URL", "jdbc:postgresql://host/pora?sslpassword=hunter3",
                        "PORA_DATABASE_PASSWORD", "hunter2"),
                Optional.empty(),
                HOME);

        assertThat(settings.toString()).doesNotContain(TOKEN, "hunter2", "hunter3");
    }

    private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
        Map<String, String> all = new HashMap<>(one);
        all.putAll(other);
        return all;
    }
}
