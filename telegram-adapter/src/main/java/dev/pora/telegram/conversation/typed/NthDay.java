package dev.pora.telegram.conversation.typed;

import dev.pora.schedule.Recurring;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.NthWeekday;
import dev.pora.schedule.rrule.Rule;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "last friday at 18:00", "первая суббота в 10:00", "last day of month at 9": a counted day of every month. */
final class NthDay implements Form {
    private static final Set<String> EVERY = Set.of(
            "every", "each", "on", "the", "в", "во", "каждый", "каждую", "каждая", "каждое", "monthly", "ежемесячно");
    private static final Set<String> DAY = Set.of("day", "день", "число");
    private static final Set<String> OF_MONTH =
            Set.of("of", "in", "the", "each", "every", "a", "month", "каждого", "месяца");
    private static final Set<String> AT = Set.of("at", "в", "во");

    /** In the order of 1st to 5th. */
    private static final List<Set<String>> COUNTED = List.of(
            Set.of("first", "1st", "первый", "первая", "первую", "первое", "1-й", "1-я", "1-ю", "1-е"),
            Set.of("second", "2nd", "второй", "вторая", "вторую", "второе", "2-й", "2-я", "2-ю", "2-е"),
            Set.of("third", "3rd", "третий", "третья", "третью", "третье", "3-й", "3-я", "3-ю", "3-е"),
            Set.of("fourth", "4th", "четвертый", "четвертая", "четвертую", "четвертое", "4-й", "4-я", "4-ю", "4-е"),
            Set.of("fifth", "5th", "пятый", "пятая", "пятую", "пятое", "5-й", "5-я", "5-ю", "5-е"));

    private static final Set<String> LAST = Set.of("last", "последний", "последняя", "последнюю", "последнее");

    @Override
    public Optional<Typed> read(Words words, Present present) {
        words.skipAll(EVERY);
        Optional<Rule> rule = words.take(NthDay::ordinal).flatMap(nth -> rule(nth, words));
        words.skipAll(OF_MONTH);
        Optional<LocalTime> time = time(words, present);
        return words.atEnd() ? rule.flatMap(days -> time.map(at -> understood(days, at, present))) : Optional.empty();
    }

    private static Typed understood(Rule rule, LocalTime time, Present present) {
        return new Typed.Understood(
                Recurring.of(rule, present.now().toLocalDate().atTime(time), present.zoning()));
    }

    private static Optional<Integer> ordinal(String word) {
        if (LAST.contains(word)) {
            return Optional.of(-1);
        }
        return COUNTED.stream()
                .filter(names -> names.contains(word))
                .map(names -> COUNTED.indexOf(names) + 1)
                .findFirst();
    }

    private static Optional<Rule> rule(int nth, Words words) {
        Rule monthly = Rule.every(1, Frequency.MONTHLY);
        return words.skip(DAY)
                ? Optional.of(monthly.onMonthDays(Set.of(nth)))
                : WeekdayWords.one(words).map(day -> monthly.onNth(Set.of(new NthWeekday(nth, day))));
    }

    private static Optional<LocalTime> time(Words words, Present present) {
        if (words.atEnd()) {
            return Optional.of(present.time());
        }
        words.skipAll(AT);
        return ClockWords.time(words);
    }
}
