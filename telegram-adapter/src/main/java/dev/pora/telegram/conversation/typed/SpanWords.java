package dev.pora.telegram.conversation.typed;

import dev.pora.schedule.Span;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads how long before something is to be announced, in Russian or English: "за 2 дня", "an hour before", "30m". */
public final class SpanWords {
    private static final Pattern FORM = Pattern.compile(
            "(?:за\\s+)?(?:(\\d{1,5})\\s*|an?\\s+|one\\s+)?(\\p{L}+)\\.?(?:\\s+(?:before|earlier|ahead|in advance|до|заранее))?");

    /** The beginnings of the words, the longer ones first where one begins like another. */
    private static final Map<ChronoUnit, Pattern> UNITS = Map.of(
            ChronoUnit.MINUTES, unit("м|мин|минут[ауы]?|m|min|mins|minutes?"),
            ChronoUnit.HOURS, unit("ч|час|часа|часов|h|hrs?|hours?"),
            ChronoUnit.DAYS, unit("д|дн|день|дня|дней|сутки|суток|d|days?"),
            ChronoUnit.WEEKS, unit("нед|недел[юяьи]|w|wk|weeks?"),
            ChronoUnit.MONTHS, unit("мес|месяц|месяца|месяцев|months?"));

    private static final Map<String, Span> WHOLE = Map.of(
            "полчаса", new Span(30, ChronoUnit.MINUTES),
            "half an hour", new Span(30, ChronoUnit.MINUTES));

    private SpanWords() {}

    private static Pattern unit(String words) {
        return Pattern.compile(words);
    }

    public static Optional<Span> read(String text) {
        String said = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        String bare = said.replaceFirst("^за ", "").replaceFirst(" before$", "");
        return Optional.ofNullable(WHOLE.get(bare)).or(() -> counted(said));
    }

    private static Optional<Span> counted(String said) {
        Matcher parts = FORM.matcher(said);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int count = Optional.ofNullable(parts.group(1)).map(Integer::parseInt).orElse(1);
        return unitOf(parts.group(2))
                .filter(_ -> count >= 1 && count <= Span.MOST)
                .map(unit -> new Span(count, unit));
    }

    private static Optional<ChronoUnit> unitOf(String word) {
        return Stream.of(ChronoUnit.values())
                .filter(UNITS::containsKey)
                .filter(unit -> matches(unit, word))
                .findFirst();
    }

    private static boolean matches(ChronoUnit unit, String word) {
        return Optional.ofNullable(UNITS.get(unit))
                .filter(words -> words.matcher(word).matches())
                .isPresent();
    }
}
