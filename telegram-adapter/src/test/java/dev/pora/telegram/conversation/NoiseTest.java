package dev.pora.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest {
    private static final List<String> SCRAPS = List.of(
            "завтра",
            "в 9",
            "через",
            "5",
            "минут",
            "каждый",
            "день",
            "по",
            "вторникам",
            "31 февраля",
            "tomorrow",
            "at 9am",
            "in",
            "10",
            "minutes",
            "every",
            "week",
            "Москва",
            "Portland",
            "/list",
            "/delete",
            "2",
            "#1",
            "/timezone",
            "/language",
            "en",
            "ru",
            "/start",
            "/cancel",
            "\n",
            "\t",
            "@PoraBot",
            "\uD83E",
            "🫖",
            "\u202E",
            "\0",
            "молоко",
            "UTC+3",
            "99999999999999999999",
            "25:00",
            "/",
            "//",
            "*",
            "%s",
            "вчера",
            "и в 18",
            "напомни");

    /** Whatever is typed and pressed, in whatever order, there is an answer and Telegram would take it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatever_people_do_they_are_answered(long seed) {
        Random random = new Random(seed);
        Talk talk = Talk.in(random.nextBoolean() ? "ru" : "en");
        for (int step = 0; step < 300; step++) {
            var _ = random.nextInt(4) == 0 && !talk.buttons().isEmpty()
                    ? talk.sends(one(random, talk.buttons()).data())
                    : talk.says(phrase(random));
            assertThat(talk.replies()).as("step %d", step).isNotEmpty().allSatisfy(Talk::fits);
        }
    }

    private static String phrase(Random random) {
        return random.ints(1 + random.nextInt(6), 0, SCRAPS.size())
                .mapToObj(SCRAPS::get)
                .collect(Collectors.joining(" "));
    }

    private static <T> T one(Random random, List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
