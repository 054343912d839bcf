package dev.pora.telegram.conversation.typed;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads units of time, from minutes to years. */
final class UnitWords {
    private static final Map<String, ChronoUnit> NAMES = Stream.of(
                    names(ChronoUnit.MINUTES, "min mins minute minutes м мин минута минуту минуты минут"),
                    names(ChronoUnit.HOURS, "h hr hrs hour hours ч час часа часов"),
                    names(ChronoUnit.DAYS, "d day days день дня дней сутки суток"),
                    names(ChronoUnit.WEEKS, "w week weeks неделю неделя недели недель"),
                    names(ChronoUnit.MONTHS, "month months месяц месяца месяцев"),
                    names(ChronoUnit.YEARS, "year years год года лет"))
            .flatMap(names -> names.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private UnitWords() {}

    private static Map<String, ChronoUnit> names(ChronoUnit unit, String words) {
        return List.of(words.split(" ", -1)).stream().collect(Collectors.toMap(word -> word, _ -> unit));
    }

    static Optional<ChronoUnit> unit(Words words) {
        return words.take(word -> Optional.ofNullable(NAMES.get(word)));
    }
}
