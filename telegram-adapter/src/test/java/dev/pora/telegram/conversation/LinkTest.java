package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** It is Wednesday 11 March 2026, 13:20 in Moscow. */
class LinkTest {
    @Test
    void a_link_shows_its_reminder_and_saves_it_only_when_told_to() {
        Talk talk = Talk.inMoscow("ru");

        assertThat(talk.says(start("завтра в 9 чай"))).isEqualTo("""
                По ссылке пришло напоминание. Сохранить его для вас?

                чай
                чт, 12 марта 2026, 09:00 (Москва, UTC+3)""");
        assertThat(talk.labels()).containsExactly("💾 Сохранить", "Не надо");
        assertThat(talk.ahead()).isEmpty();
        assertThat(talk.presses("Сохранить")).contains("(edited) Напомню: чай", "12 марта 2026, 09:00");
        assertThat(talk.ahead()).containsExactly(Instant.parse("2026-03-12T06:00:00Z"));
    }

    @Test
    void somebody_new_sees_who_speaks_and_is_asked_for_the_town_when_it_matters() {
        Talk talk = Talk.in("en");

        assertThat(talk.says(start("tomorrow at 9 tea")))
                .startsWith("Hello, Анна! I'm Pora.")
                .endsWith("The link brought a reminder. Shall I save it for you?\n\ntomorrow at 9 tea");
        assertThat(talk.presses("Save")).contains("I'll save “tea” as soon as I know");
        assertThat(talk.presses("London")).contains("I'll remind you: tea", "Thu, 12 March 2026, 09:00 (London");
    }

    @Test
    void what_the_link_brought_can_be_declined_and_pressing_twice_does_nothing_more() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says(start("every day at 8 exercise"));
        String save = talk.dataOf("Save");

        assertThat(talk.presses("No, thanks")).contains("(edited) All right, I won't save it.");
        assertThat(talk.sends(save)).startsWith("(toast) That question is already closed");
        assertThat(talk.ahead()).isEmpty();

        var _ = talk.says(start("every day at 8 exercise"));
        String other = talk.dataOf("Save");
        var _ = talk.sends(other);
        assertThat(talk.sends(other)).startsWith("(toast) ").doesNotContain("dropped");
        assertThat(talk.ahead()).hasSize(1);
    }

    @Test
    void what_was_shown_is_what_is_saved_and_what_has_passed_by_then_says_so() {
        Talk talk = Talk.inMoscow("en");
        var _ = talk.says(start("in 5 minutes tea"));
        var _ = talk.passes(Duration.ofMinutes(10));

        assertThat(talk.presses("Save")).contains("That time has already passed");
    }

    @Test
    void what_is_not_clear_is_asked_about_once_it_is_wanted() {
        Talk talk = Talk.inMoscow("ru");
        assertThat(talk.says(start("купить молоко"))).contains("купить молоко");

        assertThat(talk.presses("Сохранить")).contains("купить молоко\nКогда напомнить?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ref_12345",
                "promo123",
                "AAAA",
                "gICA",
                "4pyF",
                "IA",
                "=",
                "%D1%87",
                "../../etc",
                "завтра",
                "MTIzNDU2",
                "CgoKCg",
                "5pel5pys",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void a_broken_or_foreign_payload_is_greeted_as_always(String payload) {
        Talk talk = Talk.inMoscow("en");
        String greeting = talk.says("/start");

        assertThat(talk.says("/start " + payload)).isEqualTo(greeting);
    }

    @ParameterizedTest
    @CsvSource({
        "ru, завтра в 9 чай",
        "ru, по будням в 9:30 чай",
        "ru, каждый понедельник в 18:00 зал",
        "en, tomorrow at 9 call mom",
        "en, every day at 8:00 exercise",
        "en, every friday at 18:30 gym"
    })
    void a_card_has_a_link_from_which_the_same_reminder_is_made(String language, String phrase) {
        Talk talk = Talk.inMoscow(language);
        var _ = talk.says(phrase);
        var _ = talk.says("/list");
        var _ = talk.presses("⚙️");
        var _ = talk.presses("⋯");
        Matcher link = Pattern.compile("https://t\\.me/PoraBot\\?start=([A-Za-z0-9_-]{1,64})$")
                .matcher(talk.presses("🔗"));
        assertThat(link.find()).isTrue();
        assertThat(talk.labels()).hasSize(1);

        Talk other = Talk.inMoscow(language);
        var _ = other.says("/start " + link.group(1));
        var _ = other.presses("💾");
        assertThat(other.events()).isEqualTo(talk.events());
        assertThat(other.ahead()).isEqualTo(talk.ahead());
    }

    @Test
    void a_reminder_that_is_too_long_for_a_link_has_none() {
        Talk talk = Talk.inMoscow("ru");
        var _ = talk.says("завтра в 9 позвонить маме и бабушке и рассказать обо всём, что было");
        var _ = talk.says("/list");
        var _ = talk.presses("⚙️");

        assertThat(talk.labels()).noneMatch(label -> label.contains("🔗"));
    }

    @ParameterizedTest
    @CsvSource({"ru, Изменить", "en, Edit"})
    void edit_under_what_fired_opens_its_card_beside_it(String language, String button) {
        Talk talk = Talk.inMoscow(language);
        var _ = talk.says("every day at 14:00 tea");
        talk.passes(Duration.ofHours(1)).fires();

        assertThat(talk.pressesUnderFired(button)).contains("⏰ tea").doesNotContain("(edited)");
        assertThat(talk.labels()).anyMatch(label -> label.contains("🕘"));
    }

    private static String start(String text) {
        return "/start "
                + Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
