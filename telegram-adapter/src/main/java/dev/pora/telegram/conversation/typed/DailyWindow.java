package dev.pora.telegram.conversation.typed;

import dev.pora.schedule.Recurring;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Rule;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** "every 45 minutes from 9:00 to 18:00 on weekdays", "по будням каждый час с 9 до 18". */
final class DailyWindow implements Form {
    private static final int HALF_HOUR = 30;
    private static final Set<String> EVERY = Set.of("every", "each", "каждые", "каждый", "каждую", "каждое");
    private static final Set<String> HALF = Set.of("полчаса", "half-hour");
    private static final Set<String> FROM = Set.of("from", "between", "с", "со", "между");
    private static final Set<String> TO = Set.of("to", "till", "until", "and", "-", "до", "и", "по");

    /** Its parts, each of them said once at most, in any order. */
    private record Parts(Optional<Rule> step, Optional<TimesOfDay.Window> window, Optional<Set<DayOfWeek>> days) {
        static final Parts NONE = new Parts(Optional.empty(), Optional.empty(), Optional.empty());

        Optional<Parts> more(Words words) {
            return moreOf(step, words, DailyWindow::step)
                    .map(said -> new Parts(Optional.of(said), window, days))
                    .or(() -> moreOf(window, words, DailyWindow::window)
                            .map(said -> new Parts(step, Optional.of(said), days)))
                    .or(() -> moreOf(days, words, WeekdayWords::several)
                            .map(said -> new Parts(step, window, Optional.of(said))));
        }

        private static <T> Optional<T> moreOf(Optional<T> known, Words words, Function<Words, Optional<T>> reading) {
            return known.isPresent() ? Optional.empty() : words.attempt(reading);
        }

        Optional<Rule> rule() {
            return step.map(every -> days.map(every::on).orElse(every));
        }
    }

    @Override
    public Optional<Typed> read(Words words, Present present) {
        Optional<Parts> parts = Optional.of(Parts.NONE);
        while (parts.isPresent() && !words.atEnd()) {
            parts = parts.get().more(words);
        }
        return parts.flatMap(said -> said.rule()
                .flatMap(rule -> said.window().map(window -> new Typed.Understood(recurring(rule, window, present)))));
    }

    /** It begins a day early, for a window that reached across midnight into today. */
    private static Recurring recurring(Rule rule, TimesOfDay.Window window, Present present) {
        LocalDateTime start = present.now().toLocalDate().minusDays(1).atTime(window.from());
        return Recurring.of(rule, start, present.zoning(), window);
    }

    private static Optional<Rule> step(Words words) {
        if (!words.skip(EVERY)) {
            return Optional.empty();
        }
        if (words.skip(HALF)) {
            return Optional.of(Rule.every(HALF_HOUR, Frequency.MINUTELY));
        }
        return Numbers.count(words)
                .flatMap(count -> UnitWords.unit(words)
                        .flatMap(DailyWindow::frequency)
                        .map(frequency -> Rule.every(count, frequency)));
    }

    private static Optional<Frequency> frequency(ChronoUnit unit) {
        return switch (unit) {
            case MINUTES -> Optional.of(Frequency.MINUTELY);
            case HOURS -> Optional.of(Frequency.HOURLY);
            default -> Optional.empty();
        };
    }

    private static Optional<TimesOfDay.Window> window(Words words) {
        return words.skip(FROM)
                ? ClockWords.time(words).filter(_ -> words.skip(TO)).flatMap(from -> window(from, words))
                : Optional.empty();
    }

    private static Optional<TimesOfDay.Window> window(LocalTime from, Words words) {
        return ClockWords.time(words).filter(to -> !to.equals(from)).map(to -> new TimesOfDay.Window(from, to));
    }
}
