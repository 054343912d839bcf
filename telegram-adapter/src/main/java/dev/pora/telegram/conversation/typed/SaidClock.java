package dev.pora.telegram.conversation.typed;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The time that it is for somebody, as they say it: "у меня сейчас 15:40", "it's 3:40 pm", "15-40".
 *
 * @param halved whether it says which half of the day is meant
 * @param now whether it says that it is so now; a time alone may be meant otherwise
 */
public record SaidClock(LocalTime time, boolean halved, boolean now) {
    private static final int LONGEST = 60;

    private static final Set<String> AROUND = Set.of(
            "у",
            "меня",
            "нас",
            "сейчас",
            "щас",
            "теперь",
            "тут",
            "здесь",
            "уже",
            "время",
            "местное",
            "мое",
            "на",
            "моих",
            "часах",
            "it's",
            "it’s",
            "its",
            "it",
            "is",
            "the",
            "time",
            "my",
            "local",
            "now",
            "right",
            "here",
            "currently",
            "already",
            "clock",
            "says",
            "for",
            "me");

    private static final Pattern MINUTES = Pattern.compile("\\d[:.]\\d");
    private static final Pattern HALF = Pattern.compile("\\d\\s*(?:[ap]m|утра|дня|вечера|ночи)");
    private static final Pattern DASHED = Pattern.compile("\\b(\\d{1,2})-([0-5]\\d)\\b");

    /** Empty when the text as a whole is no time of day, or is a number that may be anything. */
    public static Optional<SaidClock> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = DASHED.matcher(
                        text.toLowerCase(Locale.ROOT).replace("a.m", "am").replace("p.m", "pm"))
                .replaceAll("$1:$2");
        Words words = Words.of(plain);
        words.skipAll(AROUND);
        Optional<ClockWords.Clock> clock = ClockWords.clock(words);
        words.skipAll(AROUND);
        boolean whole = words.atEnd();
        boolean now = saysNow(plain);
        boolean clear =
                now || MINUTES.matcher(plain).find() || HALF.matcher(plain).find();
        return clock.filter(_ -> whole && clear).map(read -> new SaidClock(read.time(), read.halved(), now));
    }

    private static boolean saysNow(String text) {
        Words words = Words.of(text);
        boolean said = false;
        while (!words.atEnd()) {
            said |= words.take().filter(AROUND::contains).isPresent();
        }
        return said;
    }
}
