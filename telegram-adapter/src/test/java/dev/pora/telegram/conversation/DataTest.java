package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.inbox.Incoming;
import dev.pora.telegram.conversation.turn.Enclosure;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything of a person as files, out of files, and as nothing. */
class DataTest {
    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:1@work
            DTSTART:20260315T090000Z
            SUMMARY:%s
            END:VEVENT
            END:VCALENDAR
            """;

    private final Talk talk = Talk.inMoscow("ru");

    @Test
    void what_was_exported_as_phrases_can_be_pasted_again_line_by_line() {
        remember(
                "завтра в 9 чай",
                "по будням в 9:30 планёрка",
                "каждые 45 минут с 9 до 18 по будням размяться",
                "каждую последнюю пятницу в 18:00 аренда",
                "через 3 дня после выполнения полить цветы");
        List<String> before = talk.events();
        String lines = exported("Словами")
                .content()
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .collect(Collectors.joining("\n"));
        assertThat(lines.lines()).hasSize(5);

        leave();
        var _ = talk.says("/timezone Москва");
        assertThat(talk.says(lines)).startsWith("Запомнил 5 напоминаний");
        assertThat(talk.events()).containsExactlyElementsOf(before);
    }

    @Test
    void remarks_among_pasted_lines_are_no_reminders() {
        assertThat(talk.says("# из файла\n2026-03-12 09:00 чай\n# и ещё\n2026-03-13 09:00 кофе"))
                .startsWith("Запомнил 2 напоминания");
        assertThat(talk.events()).containsExactly("чай", "кофе");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Словами", "Календарём", "Полной копией"})
    void after_the_end_each_form_of_export_brings_the_same_reminders_back(String form) {
        remember(
                "завтра в 9 чай",
                "каждый день в 8 и 20 таблетки",
                "каждые 2 недели по вторникам в 6:30 стрижка",
                "через 3 дня после выполнения полить цветы");
        List<String> before = talk.events();
        var ahead = talk.ahead();
        Enclosure file = exported(form);

        leave();
        assertThat(talk.store().users().find(talk.speaker())).isEmpty();
        var _ = talk.says("/timezone Москва");
        assertThat(talk.sendsFile(file.name(), file.content(), "/import")).contains("Новых: 4");
        assertThat(talk.presses("Добавить: 4")).contains("Добавил 4 напоминания");
        assertThat(talk.events()).containsExactlyElementsOf(before);
        assertThat(talk.ahead()).isEqualTo(ahead);

        assertThat(talk.sendsFile(file.name(), file.content(), "/import"))
                .contains("Новых: 0")
                .contains("Уже есть: 4");
    }

    @Test
    void what_words_cannot_say_stands_in_remarks() {
        remember("завтра в 9 чай", "каждые 3 часа вода");
        var _ = talk.says("завтра в 10 кофе");
        var _ = talk.says("/list");
        assertThat(talk.says("/pause 2")).contains("на паузе");
        String file = exported("Словами").content();
        assertThat(file).contains("# Этого словами не передать").contains("вода");
        assertThat(file.lines().filter(line -> !line.startsWith("#") && !line.isBlank()))
                .containsExactly("2026-03-12 09:00 чай");
    }

    @Test
    void a_second_tap_exports_and_imports_nothing_more() {
        remember("завтра в 9 чай");
        var _ = talk.says("/export");
        String button = talk.dataOf("Полной копией");
        assertThat(talk.sends(button)).contains("Полная копия");
        assertThat(talk.sends(button)).startsWith("(toast) Этот вопрос уже закрыт");

        var _ = talk.sendsFile("a.ics", CALENDAR.formatted("Встреча"), "/import");
        String take = talk.dataOf("Добавить");
        assertThat(talk.sends(take)).contains("Добавил 1 напоминание");
        String undo = talk.dataOf("Вернуть");
        assertThat(talk.sends(take)).startsWith("(toast) Этот вопрос уже закрыт");
        assertThat(talk.events()).containsExactly("чай", "Встреча");
        assertThat(talk.sends(undo)).contains("Убрал 1 напоминание");
        assertThat(talk.sends(undo)).startsWith("(toast) Вернуть уже нельзя");
        assertThat(talk.events()).containsExactly("чай");
    }

    @Test
    void taking_a_file_back_is_possible_for_ten_minutes() {
        var _ = talk.sendsFile("a.ics", CALENDAR.formatted("Встреча"), "/import");
        var _ = talk.presses("Добавить");
        String undo = talk.dataOf("Вернуть");
        var _ = talk.passes(Duration.ofMinutes(11));
        assertThat(talk.sends(undo)).startsWith("(toast) Вернуть уже нельзя");
        assertThat(talk.events()).containsExactly("Встреча");
    }

    @Test
    void a_file_that_telegram_does_not_hand_out_is_asked_for_again_and_nothing_is_lost() {
        var _ = talk.says("/import");
        talk.hidesFiles(true);
        assertThat(talk.sendsFile("a.ics", CALENDAR.formatted("Встреча"), "")).contains("Пока ничего не сохранено");
        talk.hidesFiles(false);
        assertThat(talk.sendsFile("a.ics", CALENDAR.formatted("Встреча"), "")).contains("Новых: 1");
    }

    @Test
    void a_file_that_is_too_large_is_not_fetched() {
        talk.hidesFiles(true);
        assertThat(talk.sendsFile("big.ics", new byte[5_000_001], "/import"))
                .contains("Файл слишком большой: больше 5 МБ.");
    }

    @Test
    void calendars_in_old_encodings_are_read() {
        for (String name : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "windows-1251")) {
            String answer = talk.sendsFile(
                    "a.ics", CALENDAR.formatted("Встреча с врачом").getBytes(Charset.forName(name)), "/import");
            assertThat(answer).as(name).contains("Встреча с врачом");
        }
        assertThat(talk.sendsFile(
                        "b.ics",
                        CALENDAR.formatted("Café mit Frau Müller").getBytes(StandardCharsets.ISO_8859_1),
                        "/import"))
                .contains("Café mit Frau Müller");
        assertThat(talk.sendsFile("c.ics", "\ufeff" + CALENDAR.formatted("Метка"), "/import"))
                .contains("Метка");
    }

    @Test
    void what_is_no_file_of_reminders_is_said_to_be_none() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte) 0xff, 1};
        assertThat(talk.sendsFile("a.png", picture, "/import")).contains("Это не текст");
        assertThat(talk.sendsFile("empty.txt", new byte[0], "/import")).contains("Новых: 0");
        assertThat(talk.sendsFile("deep.json", "[".repeat(100_000), "/import")).contains("Это JSON другой программы");
        assertThat(talk.sendsFile("deep.json", "{\"pora\":" + "[".repeat(100_000), "/import"))
                .contains("скобок");
        assertThat(talk.sendsFile("log.txt", "строка\n".repeat(1001), "/import"))
                .contains("больше 1000");
    }

    @Test
    void a_long_file_comes_with_a_report_line_by_line() {
        String lines = IntStream.rangeClosed(1, 30)
                .mapToObj(number ->
                        number % 3 == 0 ? "что-то " + number : "2026-04-%02d 09:00 дело %d".formatted(number, number))
                .collect(Collectors.joining("\n"));
        String answer = talk.sendsFile("plan.txt", lines, "/import");
        assertThat(answer).contains("Новых: 20").contains("Не смогу взять: 10");
        assertThat(talk.files()).singleElement().satisfies(report -> {
            assertThat(report.content().lines()).hasSize(30);
            assertThat(report.content()).contains("29. дело 29").contains("✖ 30. что-то 30 — Не сказано, когда.");
        });
    }

    @Test
    void a_file_is_about_what_it_was_when_nobody_asked_for_one() {
        assertThat(talk.sendsFile("plan.txt", "завтра в 9 чай", "")).contains("Когда напомнить?");
        var _ = talk.says("/import");
        var _ = talk.says("/cancel");
        assertThat(talk.sendsFile("plan.txt", "завтра в 9 чай", "")).contains("Когда напомнить?");
    }

    @Test
    void a_file_that_was_sent_long_ago_is_taken_when_it_is_replied_to() {
        var _ = talk.sendsFile("plan.txt", "завтра в 9 чай", "");
        assertThat(talk.repliesToFile("/import")).contains("Новых: 1").contains("чай");
    }

    @Test
    void what_is_typed_while_a_file_is_awaited_is_a_reminder() {
        var _ = talk.says("/import");
        assertThat(talk.says("завтра в 9 чай")).startsWith("Напомню: чай");
    }

    @Test
    void everything_goes_once_and_a_second_tap_makes_nobody_known_again() {
        remember("завтра в 9 чай");
        var _ = talk.inGroup().says("/list");
        var _ = talk.says("/deleteme");
        String delete = talk.dataOf("Удалить всё");
        assertThat(talk.sends(delete)).contains("я ничего о вас не помню");
        assertThat(talk.sends(delete)).contains("Этот вопрос уже закрыт").contains("(buttons dropped)");
        assertThat(talk.store().users().find(talk.speaker())).isEmpty();
        assertThat(talk.says("/start")).contains("Где вы живёте?");
    }

    @Test
    void what_they_said_and_could_not_be_handled_goes_as_well() {
        Incoming failed = new Incoming("telegram/1", 1, "{\"message\":{\"from\":{\"id\":42,\"is_bot\":false}}}");
        Incoming others = new Incoming("telegram/1", 2, "{\"message\":{\"from\":{\"id\":420,\"is_bot\":false}}}");
        assertThat(talk.store().inbox().keep(List.of(failed, others))).isEqualTo(2);
        talk.store().inbox().putOff(failed, "it failed", Duration.ZERO);
        talk.store().inbox().putOff(others, "it failed", Duration.ZERO);
        leave();
        assertThat(talk.store().inbox().next("telegram/1"))
                .hasValueSatisfying(waiting -> assertThat(waiting.incoming()).isEqualTo(others));
    }

    @Test
    void settings_of_a_file_answer_the_question_for_the_town() {
        remember("завтра в 9 чай");
        Enclosure file = exported("Полной копией");
        leave();
        assertThat(talk.says("завтра в 10 кофе")).contains("Где вы живёте?");
        var _ = talk.sendsFile(file.name(), file.content(), "/import");
        assertThat(talk.presses("взять настройки"))
                .contains("Добавил 1 напоминание")
                .contains("Напомню: кофе");
        assertThat(talk.says("купить хлеб")).contains("Когда напомнить?");
        assertThat(talk.events()).containsExactly("чай", "кофе");
    }

    @Test
    void a_button_of_an_earlier_question_deletes_nothing() {
        remember("завтра в 9 чай");
        var _ = talk.says("/deleteme");
        String delete = talk.dataOf("Удалить всё");
        var _ = talk.presses("Отмена");
        assertThat(talk.sends(delete)).startsWith("(toast) Этот вопрос уже закрыт");
        var _ = talk.says("/deleteme");
        String late = talk.dataOf("Удалить всё");
        var _ = talk.passes(Duration.ofMinutes(11));
        assertThat(talk.sends(late)).startsWith("(toast) Этот вопрос уже закрыт");
        assertThat(talk.says("удалить всё")).doesNotContain("ничего о вас не помню");
        assertThat(talk.events()).containsExactly("чай");
    }

    @Test
    void in_a_group_nothing_of_it_is_shown() {
        remember("завтра в 9 чай");
        for (String command : List.of("/export", "/import", "/deleteme")) {
            assertThat(talk.inGroup().says(command)).contains("только в личной переписке");
        }
        assertThat(talk.inGroup().sendsFile("a.ics", CALENDAR.formatted("x"), "/import"))
                .contains("только в личной переписке");
    }

    private void remember(String... phrases) {
        for (String phrase : phrases) {
            assertThat(talk.says(phrase)).startsWith("Напомню: ");
        }
    }

    private Enclosure exported(String form) {
        var _ = talk.says("/export");
        var _ = talk.presses(form);
        return talk.files().getFirst();
    }

    private void leave() {
        var _ = talk.says("/deleteme");
        assertThat(talk.presses("Удалить всё")).contains("я ничего о вас не помню");
    }
}
