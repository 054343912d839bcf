package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.notification.NotificationId;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ButtonDataTest {
    private static final NotificationId LAST = new NotificationId(Long.MAX_VALUE);
    private static final TelegramId SOMEBODY = new TelegramId((1L << 52) - 1);
    private static final Instant FINE = Instant.parse("2036-02-29T23:59:59.123456789Z");

    @Test
    void every_kind_is_read_as_it_was_written() {
        survives(new ButtonData.Done(LAST, FINE));
        survives(new ButtonData.Done(LAST, Instant.parse("2026-01-01T00:00:00Z")));
        survives(new ButtonData.Done(LAST, Instant.parse("2026-01-01T00:00:00.000000009Z")));
        survives(new ButtonData.Undo(LAST));
        survives(new ButtonData.Delete(LAST));
        survives(new ButtonData.Locate(SOMEBODY));
        survives(new ButtonData.Choice(Long.MAX_VALUE, 3));
    }

    @ParameterizedTest
    @EnumSource
    void every_pause_is_read_as_it_was_written(Later later) {
        survives(new ButtonData.Snoozed(LAST, FINE, later));
    }

    @ParameterizedTest
    @EnumSource
    void every_language_is_read_as_it_was_written(Language language) {
        survives(new ButtonData.Speak(SOMEBODY, language));
    }

    @Test
    void every_zone_is_read_as_it_was_written() {
        ZoneId.getAvailableZoneIds().forEach(id -> survives(new ButtonData.Zone(SOMEBODY, ZoneId.of(id))));
        survives(new ButtonData.Zone(SOMEBODY, ZoneId.of("+05:45")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "d",
                "d 1",
                "d 0 5",
                "d -1 5",
                "d 99999999999999999999 5",
                "d 1 99999999999999999999",
                "s 1 5 9h",
                "d 1 1.",
                "d 1 .5",
                "u",
                "u x",
                "x 1 2",
                "z",
                "z Mars/Olympus",
                "z ../../etc",
                "l xx",
                "c 1",
                "c a b",
                "c 1 99999999999",
                "c 1 -1",
                "g",
                "g 0",
                "d 1 -5",
                "d 1 99999999999999",
                "\uD800",
                "d 1 9223372036854775807",
                "done:12",
                "🫖"
            })
    void anything_else_is_not_a_button(String forged) {
        assertThat(ButtonData.read(forged)).isEmpty();
    }

    private static void survives(ButtonData data) {
        String encoded = data.encoded();
        assertThat(encoded.getBytes(StandardCharsets.UTF_8).length).isBetween(1, 64);
        assertThat(ButtonData.read(encoded)).contains(data);
    }
}
