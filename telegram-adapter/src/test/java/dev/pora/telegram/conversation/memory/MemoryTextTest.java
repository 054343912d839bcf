package dev.pora.telegram.conversation.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.Lateness;
import dev.pora.attention.QuietHours;
import dev.pora.channel.MessageRef;
import dev.pora.listing.Bookmark;
import dev.pora.notification.NotificationId;
import dev.pora.notification.UndoId;
import dev.pora.roll.Person;
import dev.pora.telegram.conversation.button.Aim;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.Place;
import dev.pora.telegram.conversation.button.Step;
import dev.pora.telegram.conversation.button.View;
import dev.pora.user.DateOrder;
import dev.pora.user.DayPart;
import dev.pora.user.Habits;
import dev.pora.user.Language;
import dev.pora.user.Preferences;
import dev.pora.user.TelegramId;
import dev.pora.workday.Country;
import dev.pora.workday.OwnDays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemoryTextTest {
    private static final Instant AT = Instant.parse("2026-03-11T10:20:00Z");

    @Test
    void a_memory_is_read_as_it_was_written() {
        Question hostile =
                new Question(Question.Kind.WHICH, 5, AT, Language.RUSSIAN, "a\tb\nc\\n\\\\\r\u2028🫖", "\\t\t\\");
        Question where = new Question(Question.Kind.WHERE, 6, AT, Language.ENGLISH, "tomorrow at 9", "");
        Memory memory = Memory.EMPTY
                .askingTown(AT)
                .asking(where)
                .asking(hostile)
                .with(Lists.NONE
                        .showing(
                                List.of(3L, Long.MAX_VALUE),
                                Place.at(View.Days.WEEK, new Bookmark(Bookmark.Side.AFTER, -5, 7)))
                        .searching(new Lists.Search(12, "a\tb\nc"))
                        .searching(new Lists.Search(13, "молоко")))
                .awaiting(Awaited.of(Awaited.Subject.PRE_ALERT, new NotificationId(57), AT))
                .asking(new Question(Question.Kind.WHEN, 9, AT, Language.ENGLISH, "", "")
                        .with(Optional.of(new Attached(Optional.of(new MessageRef("42/9,10")), "📷 a\tb"))))
                .asking(new Question(Question.Kind.WHEN, 11, AT, Language.ENGLISH, "", "tea")
                        .with(Optional.of(new Attached(Optional.empty(), "words"))))
                .asking(new Question(Question.Kind.WHEN, 12, AT, Language.ENGLISH, "", "tea")
                        .naming(List.of(person(46, "Дарья\\ П."), person(47, "-"))))
                .asking(new Question(Question.Kind.WHEN, 13, AT, Language.ENGLISH, "", "tea")
                        .with(Optional.of(new Attached(Optional.empty(), "words")))
                        .naming(List.of(person(46, "Дарья"))))
                .with(Recent.NOTHING
                        .with(new Recent.Burst(9, 10, AT, "album"))
                        .with(new Recent.Nod(7, 8, new UndoId(9), AT.plusNanos(1000)))
                        .with(new Recent.Nod(8, 8, new UndoId(10), AT)));

        assertThat(MemoryText.read(MemoryText.of(memory))).isEqualTo(memory);
    }

    private static Person person(long id, String name) {
        return new Person(Optional.of(new TelegramId(id)), Optional.empty(), name);
    }

    @Test
    void an_open_question_that_no_typed_text_may_answer_stays_so() {
        Memory memory = Memory.EMPTY
                .asking(new Question(Question.Kind.WHEN, 5, AT, Language.ENGLISH, "", "tea"))
                .expecting(0);

        assertThat(MemoryText.read(MemoryText.of(memory)).openAt(AT)).isEmpty();
    }

    @Test
    void a_value_that_the_settings_wait_for_is_read_as_it_was_written() {
        Memory memory = Memory.EMPTY.awaiting(Awaited.inSettings(Awaited.Subject.COUNTRY, AT));

        assertThat(MemoryText.read(MemoryText.of(memory))).isEqualTo(memory);
    }

    @Test
    void a_calendar_that_is_open_is_read_as_it_was_written() {
        ButtonData.Pick pick = new ButtonData.Pick(
                new Aim.Snooze(new NotificationId(57), AT), new Step.Day(LocalDate.of(2026, 3, 12)));
        Memory memory = Memory.EMPTY.awaiting(Awaited.picking(pick, AT));

        assertThat(MemoryText.read(MemoryText.of(memory))).isEqualTo(memory);
    }

    @Test
    void the_guided_way_is_read_as_it_was_written() {
        Question when = new Question(Question.Kind.GUIDED_WHEN, 7, AT, Language.RUSSIAN, "", "чай");
        ButtonData.Pick pick = new ButtonData.Pick(
                new Aim.Asked(7), new Step.Time(LocalDate.of(2026, 3, 12).atTime(18, 0)));
        Memory memory = Memory.EMPTY.asking(when).awaiting(Awaited.rhythm(pick, AT));

        assertThat(MemoryText.read(MemoryText.of(memory))).isEqualTo(memory);
        assertThat(memory.answered(when).awaitedAt(AT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_part_of_the_day_that_the_settings_wait_for_is_read_as_it_was_written(DayPart part) {
        Memory memory = Memory.EMPTY.awaiting(Awaited.inSettings(Awaited.Subject.of(part), AT));

        assertThat(MemoryText.read(MemoryText.of(memory))).isEqualTo(memory);
    }

    @Test
    void how_the_settings_were_is_read_as_it_was_written() {
        Preferences preferences = new Preferences(
                new Lateness.Expire(Duration.ofMinutes(90)),
                Optional.of(new QuietHours(LocalTime.of(22, 30), LocalTime.of(7, 0))),
                Country.of("KZ"),
                OwnDays.none().withOff(LocalDate.of(2026, 12, 31)).withWorking(LocalDate.of(2026, 5, 2)),
                Habits.usual()
                        .withDefaultTime(LocalTime.of(10, 15))
                        .with(DayPart.NIGHT, LocalTime.of(23, 45))
                        .withWeekStart(DayOfWeek.SUNDAY)
                        .withDateOrder(Optional.of(DateOrder.MONTH_FIRST)),
                Optional.of(LocalTime.of(8, 0)));
        Former full = new Former(Optional.of(ZoneId.of("Asia/Tokyo")), Language.RUSSIAN, preferences, 7, AT);
        Former bare = new Former(Optional.empty(), Language.ENGLISH, Preferences.usual(), 0, AT);

        for (Former former : List.of(full, bare)) {
            Memory memory = Memory.EMPTY.with(Recent.NOTHING.with(former).locating(true));
            assertThat(MemoryText.read(MemoryText.of(memory))).isEqualTo(memory);
        }
    }

    @Test
    void settings_that_another_version_kept_in_another_way_are_passed_over() {
        assertThat(MemoryText.read("former\t7\tmuch\tmore").recent().former()).isEmpty();
        String written = MemoryText.of(Memory.EMPTY.with(
                Recent.NOTHING.with(new Former(Optional.empty(), Language.ENGLISH, Preferences.usual(), 0, AT))));
        assertThat(MemoryText.read(written.replace("MORNING", "BRUNCH"))
                        .recent()
                        .former())
                .isEmpty();
    }

    @Test
    void the_copy_that_was_made_last_is_read_as_it_was_written() {
        Recent.Copied copied = new Recent.Copied(new NotificationId(57), AT, new NotificationId(58));
        Memory memory = Memory.EMPTY.with(Recent.NOTHING.with(copied));

        assertThat(MemoryText.read(MemoryText.of(memory))).isEqualTo(memory);
        assertThat(memory.recent().copyOf(new NotificationId(57), AT)).contains(new NotificationId(58));
        assertThat(memory.recent().copyOf(new NotificationId(57), AT.plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void nothing_is_read_as_nothing() {
        assertThat(MemoryText.read(MemoryText.of(Memory.EMPTY))).isEqualTo(Memory.EMPTY);
    }

    @Test
    void what_a_newer_version_kept_is_passed_over() {
        assertThat(MemoryText.read("mood\tgood\ntown\t" + AT.getEpochSecond()).askedTown())
                .isEqualTo(Optional.of(AT));
    }

    @Test
    void only_so_many_questions_are_kept_and_those_that_wait_for_a_zone_stay() {
        Memory memory = Memory.EMPTY.asking(new Question(Question.Kind.WHERE, 1, AT, Language.ENGLISH, "x", ""));
        for (int message = 2; message < 30; message++) {
            memory = memory.asking(new Question(Question.Kind.WHEN, message, AT, Language.ENGLISH, "", "x"));
        }

        assertThat(memory.questions()).hasSize(Memory.MOST);
        assertThat(memory.waitingForZone()).hasSize(1);
        assertThat(memory.question(29)).isPresent();
    }
}
