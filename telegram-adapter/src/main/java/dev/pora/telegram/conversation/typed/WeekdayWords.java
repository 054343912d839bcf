package dev.pora.telegram.conversation.typed;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads weekdays: "on weekdays", "mon, wed and fri", "пн-пт", "по выходным". */
final class WeekdayWords {
    private static final Set<String> BEFORE = Set.of("on", "at", "every", "only", "from", "по", "в", "во", "с", "со");
    private static final Set<String> AND = Set.of("and", "и", "в", "по", "on");
    private static final Set<String> TO = Set.of("-", "to", "till", "through", "по", "до");
    private static final Set<String> WORKING =
            Set.of("weekday", "weekdays", "workdays", "будням", "будни", "будние", "рабочим");
    private static final Set<String> FREE = Set.of("weekend", "weekends", "выходным", "выходные");
    private static final Set<String> DAYS = Set.of("дням", "дни");

    private static final Map<String, DayOfWeek> NAMES = Stream.of(
                    names(DayOfWeek.MONDAY, "mon monday mondays пн понедельник понедельника понедельникам"),
                    names(DayOfWeek.TUESDAY, "tue tues tuesday tuesdays вт вторник вторника вторникам"),
                    names(DayOfWeek.WEDNESDAY, "wed wednesday wednesdays ср среда среду среды средам"),
                    names(DayOfWeek.THURSDAY, "thu thur thurs thursday thursdays чт четверг четверга четвергам"),
                    names(DayOfWeek.FRIDAY, "fri friday fridays пт пятница пятницу пятницы пятницам"),
                    names(DayOfWeek.SATURDAY, "sat saturday saturdays сб суббота субботу субботы субботам"),
                    names(DayOfWeek.SUNDAY, "sun sunday sundays вс воскресенье воскресенья воскресеньям"))
            .flatMap(names -> names.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private WeekdayWords() {}

    private static Map<String, DayOfWeek> names(DayOfWeek day, String words) {
        return List.of(words.split(" ", -1)).stream().collect(Collectors.toMap(word -> word, _ -> day));
    }

    static Optional<DayOfWeek> one(Words words) {
        return words.take(word -> Optional.ofNullable(NAMES.get(word)));
    }

    static Optional<Set<DayOfWeek>> several(Words words) {
        return words.attempt(from -> {
            from.skipAll(BEFORE);
            return group(from).or(() -> listed(from));
        });
    }

    private static Optional<Set<DayOfWeek>> group(Words words) {
        boolean working = words.skip(WORKING);
        boolean free = !working && words.skip(FREE);
        words.skipAll(working || free ? DAYS : Set.of());
        EnumSet<DayOfWeek> days = working
                ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                : EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        return working || free ? Optional.of(days) : Optional.empty();
    }

    private static Optional<Set<DayOfWeek>> listed(Words words) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Optional<Set<DayOfWeek>> more = stretch(words);
        while (more.isPresent()) {
            days.addAll(more.get());
            more = words.attempt(from -> {
                from.skipAll(AND);
                return stretch(from);
            });
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(days);
    }

    /** One day, or from one to another, round the end of the week too. */
    private static Optional<Set<DayOfWeek>> stretch(Words words) {
        return one(words)
                .map(first -> words.attempt(from -> from.skip(TO) ? one(from) : Optional.empty())
                        .map(last -> stretch(first, last))
                        .orElseGet(() -> EnumSet.of(first)));
    }

    private static Set<DayOfWeek> stretch(DayOfWeek first, DayOfWeek last) {
        Set<DayOfWeek> days = EnumSet.of(last);
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            days.add(day);
        }
        return days;
    }
}
