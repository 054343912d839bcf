package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.telegram.conversation.turn.Keyboard;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Presses everything that can be pressed, and what comes up then, until nothing new does. */
class EveryButtonTest {
    private static final int MOST = 600;

    /** So many steps of one kind on a calendar are enough. */
    private static final int FEW = 2;

    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> steps = new HashMap<>();
    private final Queue<String> ahead = new ArrayDeque<>();
    private final Queue<String> deletions = new ArrayDeque<>();

    @ParameterizedTest
    @CsvSource({
        "ru, через 5 минут чай",
        "ru, завтра в 9 позвонить маме",
        "ru, каждые 2 часа размяться",
        "ru, 31 числа каждого месяца отчёт",
        "en, every monday at 9am stand-up",
        "en, every day at 8:00 exercise",
        "en, in 10 minutes tea"
    })
    void everything_that_can_be_pressed_is_answered_and_fits(String language, String phrase) {
        Talk talk = Talk.inMoscow(language);
        assertThat(talk.says(phrase)).isNotEmpty();
        collect(talk);
        for (String page : List.of("/new tea", "/list", "/delete", "/settings", "/timezone London", "/language")) {
            assertThat(talk.says(page)).isNotEmpty();
            collect(talk);
        }
        int presses = 0;
        while (!ahead.isEmpty() && presses++ < MOST) {
            press(talk, ahead.remove());
        }
        while (!deletions.isEmpty() && presses++ < MOST) {
            press(talk, deletions.remove());
        }
        assertThat(presses).as("several pages were walked through").isBetween(40, MOST);
    }

    private void press(Talk talk, String data) {
        assertThat(talk.sends(data)).as(data).startsWith("(toast)");
        assertThat(talk.replies()).allSatisfy(Talk::fits);
        collect(talk);
    }

    /** What takes a change back has a number of its own each time: a few of them are enough. */
    private void collect(Talk talk) {
        assertThat(talk.buttons())
                .allSatisfy(button -> assertThat(button.text()).isNotBlank());
        talk.buttons().stream()
                .map(Keyboard.Button::data)
                .filter(data -> !data.startsWith("b") || seen.size() % 5 == 0)
                .filter(seen::add)
                .filter(data -> !hasMany(data) || steps.merge(step(data), 1, Integer::sum) <= FEW)
                .forEach(data -> (deletes(data) ? deletions : ahead).add(data));
        var _ = talk.passes(Duration.ofSeconds(1));
    }

    /** Steps on a calendar; a button that copies, which is another one each time. */
    private static boolean hasMany(String data) {
        return data.startsWith("t ") || data.matches("e \\d+ y\\d+");
    }

    /** What it is for, without any numbers. */
    private static String step(String data) {
        return data.replaceAll("\\d+", "");
    }

    private static boolean deletes(String data) {
        return data.startsWith("u ") || data.startsWith("x ") || data.endsWith(" x");
    }
}
