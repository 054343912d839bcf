package dev.pora.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pora.sandbox.world.Message;
import dev.pora.sandbox.world.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program as a process, an embedded PostgreSQL, and Telegram's stand-in over HTTP. */
class DeliveryEndToEndTest {
    private static final Duration A_WHILE = Duration.ofSeconds(60);
    private static final int CROWD = 200;

    @Test
    void what_was_written_is_confirmed_and_told_in_both_languages(@TempDir Path data) {
        try (Stage stage = new Stage();
                PoraProcess pora = PoraProcess.start(data, stage.settings())) {
            Person anna = stage.person("Anna");
            Person kate = stage.person("Kate");
            var _ = stage.say(anna, "через 1 минуту выключить чайник");
            Message said = stage.say(kate, "in 1 minute turn off the kettle");

            Message echo = stage.hear(kate, Stage.SOON, "turn off the kettle", "in 1 minute");
            assertThat(echo.text())
                    .containsPattern("(Mon|Tue|Wed|Thu|Fri|Sat|Sun).*\\d{1,2} \\w+ \\d{4}.*\\d\\d:\\d\\d.*UTC");
            Message russian = stage.hear(anna, Stage.SOON, "выключить чайник", "через 1 минуту");
            assertThat(russian.text())
                    .containsPattern("(пн|вт|ср|чт|пт|сб|вс).*\\d{1,2} \\S+ \\d{4}.*\\d\\d:\\d\\d.*UTC");

            await().atMost(Duration.ofSeconds(75))
                    .until(() -> reminders(stage, kate, "turn off the kettle").size() == 1);
            await().atMost(A_WHILE)
                    .until(() -> reminders(stage, anna, "выключить чайник").size() == 1);
            Message told = reminders(stage, kate, "turn off the kettle").getFirst();
            assertThat(told.date() - said.date()).as("never early").isGreaterThanOrEqualTo(60);
            assertThat(pora.isAlive()).isTrue();
        }
    }

    @Test
    void a_kill_between_confirmation_and_due_time_loses_nothing(@TempDir Path data) {
        try (Stage stage = new Stage()) {
            Person kate = stage.person("Kate");
            try (PoraProcess pora = PoraProcess.start(data, stage.settings());
                    Api api = Api.of(pora, data, stage)) {
                api.remind(kate.id(), "survive", now().plusSeconds(8));
                pora.kill();
            }

            try (PoraProcess again = PoraProcess.start(data, stage.settings())) {
                Message told = stage.hear(kate, A_WHILE, "survive");
                assertThat(told.text()).doesNotContain("repeat");
                assertThat(again.stop())
                        .as("a stop on demand is no failure of the system's")
                        .isIn(0, 143);
            }
            assertThat(reminders(stage, kate, "survive")).hasSize(1);
        }
    }

    @Test
    void a_kill_while_two_hundred_are_being_sent_repeats_only_those_in_flight(@TempDir Path data) {
        try (Stage stage = new Stage()) {
            List<Person> crowd = stage.crowd(CROWD);
            try (PoraProcess pora = PoraProcess.start(data, stage.settings());
                    Api api = Api.of(pora, data, stage)) {
                Instant due = now().plusSeconds(10);
                crowd.forEach(person -> api.remind(person.id(), "now", due));
                await().atMost(A_WHILE).until(() -> told(stage, crowd) >= CROWD / 4);
                pora.kill();
            }
            Set<Long> onTheWay = Stage.onTheWay(data);
            long before = told(stage, crowd);
            assertThat(before).as("it was killed in the middle").isLessThan(CROWD);

            try (PoraProcess again = PoraProcess.start(data, stage.settings())) {
                await().atMost(A_WHILE)
                        .until(() -> crowd.stream()
                                .allMatch(person -> !stage.heard(person, "now").isEmpty()));
                assertThat(again.isAlive()).isTrue();
            }
            assertThat(crowd).allSatisfy(person -> {
                List<Message> heard = stage.heard(person, "now");
                assertThat(heard).hasSizeLessThanOrEqualTo(onTheWay.contains(person.id()) ? 2 : 1);
                assertThat(heard.stream().skip(1))
                        .allSatisfy(repeat -> assertThat(repeat.text()).contains("repeat"));
            });
        }
    }

    @Test
    void two_instances_tell_each_once_and_one_of_them_polls(@TempDir Path first, @TempDir Path second) {
        try (Stage stage = new Stage();
                PoraProcess one = PoraProcess.start(first, stage.settings());
                PoraProcess other = PoraProcess.start(second, stage.settingsOverDatabaseOf(first));
                Api api = Api.of(one, first, stage)) {
            List<Person> crowd = stage.crowd(CROWD);
            Instant due = now().plusSeconds(10);
            crowd.forEach(person -> api.remind(person.id(), "now", due));
            var _ = stage.say(stage.person("Kate"), "in 2 hours tea");

            await().atMost(A_WHILE)
                    .until(() -> crowd.stream()
                            .allMatch(person -> !stage.heard(person, "now").isEmpty()));

            assertThat(stage.hear(stage.person("Kate"), Stage.SOON, "tea").text())
                    .contains("in 2 hours");
            assertThat(crowd)
                    .allSatisfy(person -> assertThat(stage.heard(person, "now")).hasSize(1));
            assertThat(stage.errors("getUpdates", 409)).isZero();
            assertThat(List.of(one.isAlive(), other.isAlive())).containsOnly(true);
        }
    }

    @Test
    void a_lost_answer_is_repeated_once_and_marked_and_a_second_one_is_told_to_the_author(@TempDir Path data) {
        try (Stage stage = new Stage();
                PoraProcess pora = PoraProcess.start(data, stage.settings());
                Api api = Api.of(pora, data, stage)) {
            Person anna = stage.person("Anna");
            Person kate = stage.person("Kate");
            Instant due = now().plusSeconds(4);
            stage.loseAnswers(kate, 1);
            stage.loseAnswers(anna, 2);
            api.remind(kate.id(), "once lost", due);
            api.remind(anna.id(), "twice lost", due);

            assertThat(stage.hear(kate, Duration.ofSeconds(90), "once lost", "repeat")
                            .text())
                    .isNotBlank();
            await().atMost(A_WHILE).until(() -> stage.heard(anna, "twice lost").size() == 3);

            List<Message> heard = stage.heard(kate, "once lost");
            assertThat(heard).hasSize(2);
            assertThat(heard.getLast().date() - heard.getFirst().date())
                    .as("a minute lies between an unknown outcome and its repeat")
                    .isGreaterThanOrEqualTo(59);
            assertThat(stage.heard(anna, "twice lost").get(1).text()).contains("repeat");
            assertThat(isReminder(stage.heard(anna, "twice lost").get(1))).isTrue();
            assertThat(isReminder(stage.heard(anna, "twice lost").getLast()))
                    .as("the third is a notice")
                    .isFalse();
        }
    }

    private static List<Message> reminders(Stage stage, Person who, String event) {
        return stage.heard(who, event).stream()
                .filter(DeliveryEndToEndTest::isReminder)
                .toList();
    }

    /** A reminder offers to be done with; an echo does not. */
    private static boolean isReminder(Message message) {
        return message.json().at("/reply_markup/inline_keyboard").findValuesAsText("text").stream()
                .anyMatch(label -> label.contains("Done") || label.contains("Готово"));
    }

    private static long told(Stage stage, List<Person> crowd) {
        Set<Long> told = new HashSet<>();
        crowd.stream().filter(person -> !stage.heard(person, "now").isEmpty()).forEach(person -> told.add(person.id()));
        return told.size();
    }

    private static Instant now() {
        return InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
