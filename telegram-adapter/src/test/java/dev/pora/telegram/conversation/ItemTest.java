package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.notification.Content;
import dev.pora.notification.Original;
import dev.pora.telegram.words.ItemKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ItemTest {
    private static final Instant TOMORROW_AT_9 = Instant.parse("2026-03-12T06:00:00Z");

    private final Talk talk = Talk.inMoscow("ru");

    private Content only() {
        assertThat(talk.contents()).hasSize(1);
        return talk.contents().getFirst();
    }

    private static Optional<Original> copyOf(String messages) {
        return Optional.of(new Original(Destination.TELEGRAM, new MessageRef(messages)));
    }

    @Test
    void a_reply_with_a_time_makes_a_reminder_of_the_message() {
        assertThat(talk.repliesTo(ItemKind.PHOTO, "чек за ремонт", "завтра в 9"))
                .startsWith("Напомню: 📷 чек за ремонт\nчт, 12 марта 2026, 09:00");

        assertThat(only().event().value()).isEqualTo("📷 чек за ремонт");
        assertThat(only().original()).isEqualTo(copyOf("42/5"));
        assertThat(talk.ahead()).containsExactly(TOMORROW_AT_9);
    }

    @Test
    void what_is_typed_beside_the_time_stands_above_the_words_of_the_message() {
        assertThat(talk.repliesTo(ItemKind.DOCUMENT, "договор.pdf", "завтра в 9 подписать"))
                .startsWith("Напомню: подписать\n📄 договор.pdf\nчт");

        assertThat(only().original()).isEqualTo(copyOf("42/5"));
    }

    @Test
    void a_plain_text_is_told_as_it_is_without_a_copy() {
        assertThat(talk.repliesTo(ItemKind.TEXT, "Созвон по отчёту", "завтра в 9"))
                .startsWith("Напомню: Созвон по отчёту\n");

        assertThat(only().original()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_message_can_be_sent_and_the_time_chosen(ItemKind kind) {
        assertThat(talk.sends(kind, kind == ItemKind.TEXT ? "текст" : "", "")).contains("\nКогда напомнить?");
        assertThat(talk.labels()).contains("Через 10 минут", "Завтра в 09:00");

        assertThat(talk.presses("Завтра")).contains("Напомню: ", "чт, 12 марта 2026, 09:00");
        assertThat(only().event().value()).isNotBlank();
        assertThat(only().original().isPresent()).isEqualTo(kind != ItemKind.TEXT);
    }

    @Test
    void a_time_typed_after_it_belongs_to_it() {
        assertThat(talk.sends(ItemKind.VOICE, "", "")).startsWith("🎤 Голосовое сообщение\nКогда напомнить?");

        assertThat(talk.says("завтра в 9")).startsWith("Напомню: 🎤 Голосовое сообщение\n");
        assertThat(only().original()).isEqualTo(copyOf("42/2"));
    }

    @ParameterizedTest
    @CsvSource({
        "завтра в 9 отправить это, 'отправить это\n📷 Фото'",
        "завтра в 9, 📷 Фото",
    })
    void a_caption_may_say_when(String caption, String event) {
        assertThat(talk.sends(ItemKind.PHOTO, "", caption)).startsWith("Напомню: " + event.replace("\\n", "\n"));
        assertThat(only().original()).isEqualTo(copyOf("42/2"));
        assertThat(talk.ahead()).containsExactly(TOMORROW_AT_9);
    }

    @Test
    void a_caption_without_a_time_is_what_to_remind_of() {
        assertThat(talk.sends(ItemKind.PHOTO, "чек за ремонт", "чек за ремонт"))
                .startsWith("чек за ремонт\n📷 Фото\nКогда напомнить?");
    }

    @Test
    void a_doubtful_caption_is_asked_about_and_the_message_is_kept() {
        assertThat(talk.sends(ItemKind.PHOTO, "", "завтра в 9 и в 18 таблетки")).contains("Можно понять по-разному");
        var _ = talk.presses("09:00 + 18:00");

        assertThat(talk.contents()).extracting(Content::original).containsExactly(copyOf("42/2"), copyOf("42/2"));
    }

    @Test
    void the_question_what_to_remind_of_is_answered_by_a_photo() {
        assertThat(talk.says("завтра в 9")).contains("О чём напомнить?");

        assertThat(talk.passes(Duration.ofMinutes(1)).sends(ItemKind.PHOTO, "", ""))
                .startsWith("Напомню: 📷 Фото\n");
        assertThat(talk.ahead()).containsExactly(TOMORROW_AT_9);
    }

    @Test
    void it_is_answered_by_a_photo_with_a_caption_as_well() {
        var _ = talk.says("завтра в 9");

        assertThat(talk.passes(Duration.ofMinutes(1)).sends(ItemKind.PHOTO, "дача", "дача"))
                .startsWith("Напомню: дача\n📷 Фото\n");
    }

    @Test
    void a_comment_with_a_time_and_what_is_forwarded_below_it_are_one_reminder() {
        var _ = talk.says("завтра в 9");

        assertThat(talk.forwards(ItemKind.PHOTO, "дача")).startsWith("Напомню: 📷 дача\n");
        assertThat(only().original()).isEqualTo(copyOf("42/3"));
    }

    @Test
    void a_comment_that_is_a_reminder_takes_what_is_forwarded_below_it_along() {
        assertThat(talk.says("завтра в 9 показать маме")).startsWith("Напомню: показать маме");

        assertThat(talk.forwards(ItemKind.PHOTO, "дача")).isEqualTo("(reaction) 👌");
        assertThat(only().event().value()).isEqualTo("показать маме\n📷 дача");
        assertThat(only().original()).isEqualTo(copyOf("42/3"));
        assertThat(talk.ahead()).containsExactly(TOMORROW_AT_9);
    }

    @Test
    void a_comment_without_a_time_and_what_is_forwarded_below_it_are_one_question() {
        assertThat(talk.says("показать маме")).contains("Когда напомнить?");

        assertThat(talk.forwards(ItemKind.PHOTO, "дача")).isEmpty();
        assertThat(talk.says("завтра в 9")).startsWith("Напомню: показать маме\n📷 дача\n");
        assertThat(only().original()).isEqualTo(copyOf("42/3"));
    }

    @Test
    void what_is_forwarded_later_is_something_new() {
        var _ = talk.says("завтра в 9 показать маме");

        assertThat(talk.passes(Duration.ofSeconds(10)).forwards(ItemKind.PHOTO, "дача"))
                .contains("Когда напомнить?");
        assertThat(only().original()).isEmpty();
    }

    @Test
    void several_that_are_forwarded_at_once_are_one_question() {
        assertThat(talk.forwards(ItemKind.TEXT, "адрес: Мира, 1")).startsWith("адрес: Мира, 1\nКогда напомнить?");
        assertThat(talk.forwards(ItemKind.PHOTO, "")).isEmpty();
        assertThat(talk.forwards(ItemKind.LOCATION, "55.7, 37.6")).isEmpty();

        assertThat(talk.says("завтра в 9")).startsWith("Напомню: адрес: Мира, 1\n📷 Фото\n📍 55.7, 37.6\n");
        assertThat(only().original()).isEqualTo(copyOf("42/3,4"));
    }

    @Test
    void an_album_is_one_reminder() {
        assertThat(talk.sendsPhotoOfAlbum("a1", "завтра в 9 отправить")).startsWith("Напомню: отправить");
        assertThat(talk.sendsPhotoOfAlbum("a1", "")).isEmpty();
        assertThat(talk.sendsPhotoOfAlbum("a1", "")).isEmpty();

        assertThat(only().original()).isEqualTo(copyOf("42/2,3,4"));
        assertThat(talk.sendsPhotoOfAlbum("a2", "")).contains("Когда напомнить?");
    }

    @Test
    void a_time_is_waited_for_no_longer_than_an_hour_but_the_buttons_live_on() {
        var _ = talk.sends(ItemKind.VOICE, "", "");
        List<String> labels = talk.labels();
        String tomorrow = talk.dataOf("Завтра");
        assertThat(labels).isNotEmpty();
        assertThat(talk.passes(Duration.ofHours(2)).says("завтра в 9")).contains("О чём напомнить?");

        assertThat(talk.sends(tomorrow)).contains("Напомню: 🎤 Голосовое сообщение");
    }

    @Test
    void before_the_town_is_known_it_waits_with_its_words() {
        Talk stranger = Talk.in("ru");
        assertThat(stranger.repliesTo(ItemKind.PHOTO, "дача", "завтра в 9")).contains("📷 дача", "Где вы живёте?");

        assertThat(stranger.says("Москва")).contains("Напомню: 📷 дача");
        assertThat(stranger.contents().getFirst().original()).isEqualTo(copyOf("42/5"));
    }

    @Test
    void a_message_in_a_group_is_remembered_where_it_is_by_a_reply_that_names_the_bot() {
        Talk group = talk.inGroup();
        assertThat(group.repliesTo(ItemKind.PHOTO, "чек", "завтра в 9")).isEmpty();

        assertThat(group.repliesTo(ItemKind.PHOTO, "чек", "@PoraBot завтра в 9"))
                .startsWith("Напомню: 📷 чек");
        assertThat(only().original()).isEqualTo(copyOf("-100500/5"));
        assertThat(group.repliesTo(ItemKind.PHOTO, "чек", "@PoraBot")).contains("Когда напомнить?");
        assertThat(group.sends(ItemKind.PHOTO, "", "обед")).isEmpty();
        assertThat(group.sends(ItemKind.PHOTO, "", "@PoraBot завтра в 9 обед")).startsWith("Напомню: обед");
        assertThat(group.forwards(ItemKind.PHOTO, "")).isEmpty();
    }

    @Test
    void a_place_is_remembered_and_whoever_moved_says_so() {
        assertThat(talk.shares(56.84, 60.6)).startsWith("📍 56.84, 60.6\nКогда напомнить?");
        assertThat(talk.labels()).contains("Завтра в 09:00").anyMatch(label -> label.startsWith("🌍 Я теперь здесь: "));

        assertThat(talk.presses("🌍")).contains("UTC+5");
        assertThat(talk.contents()).isEmpty();
    }

    @Test
    void a_copy_that_is_replied_to_with_a_time_is_put_off() {
        var _ = talk.repliesTo(ItemKind.PHOTO, "чек", "через 5 минут");
        talk.passes(Duration.ofMinutes(5)).fires();

        assertThat(talk.repliesToBare(776, ItemKind.PHOTO, "через 2 часа")).contains("💤 📷 чек");
        assertThat(talk.ahead()).hasSize(1);
        assertThat(talk.contents()).hasSize(1);
        assertThat(talk.repliesToBare(777, ItemKind.TEXT, "готово")).contains("✅ 📷 чек");
    }

    @Test
    void a_reaction_to_the_copy_is_one_to_what_was_told_below_it() {
        var _ = talk.repliesTo(ItemKind.PHOTO, "чек", "через 5 минут");
        talk.passes(Duration.ofMinutes(5)).fires();

        assertThat(talk.reactsTo(776, "👍")).isEqualTo("(edited) ✅ 📷 чек");
        assertThat(talk.reactsTo(776)).contains("(edited) ⏰ 📷 чек");
    }

    @Test
    void a_reaction_to_the_message_before_a_text_means_nothing() {
        var _ = talk.says("через 5 минут чай");
        talk.passes(Duration.ofMinutes(5)).fires();

        assertThat(talk.reactsTo(776, "👍")).isEmpty();
    }

    @Test
    void a_value_that_a_menu_waits_for_is_still_waited_for_after_a_photo() {
        var _ = talk.says("завтра в 9 врач");
        var _ = talk.says("/list");
        var _ = talk.presses("⚙️ 1");
        var _ = talk.presses("Время");
        assertThat(talk.sends(ItemKind.PHOTO, "", "")).contains("Когда напомнить?");

        assertThat(talk.says("завтра в 10")).isNotEmpty();
        assertThat(talk.contents()).hasSize(1);
    }

    @Test
    void what_cannot_be_copied_and_says_nothing_is_answered_clearly() {
        assertThat(talk.sendsProtected(ItemKind.STORY, "")).contains("скопировать нельзя");
        assertThat(talk.sendsProtected(ItemKind.PHOTO, "чек")).contains("чек\n📷 Фото", "Когда напомнить?");
        var _ = talk.presses("Завтра");

        assertThat(only().original()).isEmpty();
    }

    @Test
    void a_reply_to_a_message_that_was_asked_about_answers_that() {
        var _ = talk.sends(ItemKind.PHOTO, "", "");
        var _ = talk.passes(Duration.ofMinutes(1)).repliesToMessage(2, ItemKind.PHOTO, "завтра в 9");

        assertThat(only().original()).isEqualTo(copyOf("42/2"));
        assertThat(talk.says("/cancel")).contains("ни о чём");
    }
}
