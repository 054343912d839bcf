package dev.pora.benchmarks.conversation;

import java.util.List;

/**
 * Updates as a bot's day brings them: reminders in both languages, lists, questions, buttons, small talk.
 *
 * @param people who speak, one after the other
 */
record MixedUpdates(int people) {
    private static final long FIRST = 10_000;

    /** A few of these create, and as many delete again, so that lists stay as long as people's lists are. */
    private static final List<String> TEXTS = List.of(
            "через 5 минут чай",
            "/list",
            "tomorrow at 9am call mum",
            "/delete 1",
            "завтра в 9 и в 18 таблетки",
            "/cancel",
            "каждую последнюю пятницу в 18:00 заплатить за квартиру",
            "/delete 1",
            "купить молоко",
            "завтра в 10:30",
            "/delete 1",
            "/settings",
            "every day at 8:00 exercise",
            "/delete 1",
            "спасибо",
            "/help");

    private static final List<String> PRESSES = List.of("z %d Europe/London", "e 1 o", "d 1 1773224700", "?");

    long person(long number) {
        return FIRST + number % people;
    }

    /** Every person begins with their town. */
    String body(long number, long second) {
        long person = person(number);
        long round = number / people;
        if (round == 0) {
            return text(number, person, second, "/timezone Москва");
        }
        return (number + round) % 5 == 0
                ? press(number, person, second, PRESSES.get((int) (round % PRESSES.size())))
                : text(number, person, second, TEXTS.get((int) ((round + person) % TEXTS.size())));
    }

    private static String text(long number, long person, long second, String text) {
        return "{\"update_id\":%d,\"message\":{%s,\"text\":\"%s\"}}"
                .formatted(number + 1, message(number, person, second), text);
    }

    private static String press(long number, long person, long second, String data) {
        return "{\"update_id\":%d,\"callback_query\":{\"id\":\"%d\",%s,\"message\":{%s},\"data\":\"%s\"}}"
                .formatted(number + 1, number, from(person), message(number, person, second), data.formatted(person));
    }

    private static String message(long number, long person, long second) {
        return "\"message_id\":%d,\"date\":%d,%s,\"chat\":{\"id\":%d,\"type\":\"private\"}"
                .formatted(number % 1_000_000 + 1, second, from(person), person);
    }

    private static String from(long person) {
        return "\"from\":{\"id\":%d,\"is_bot\":false,\"first_name\":\"Anna\",\"language_code\":\"%s\"}"
                .formatted(person, person % 2 == 0 ? "ru" : "en");
    }
}
