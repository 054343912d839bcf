package dev.pora.wording;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;

/**
 * Ordinal numbers of one gender in the accusative, as after "в".
 *
 * @param first the words for 1 to 5
 */
record RussianOrdinal(String ending, String last, List<String> first) {
    static final RussianOrdinal MASCULINE =
            new RussianOrdinal("й", "последний", List.of("первый", "второй", "третий", "четвёртый", "пятый"));
    static final RussianOrdinal FEMININE =
            new RussianOrdinal("ю", "последнюю", List.of("первую", "вторую", "третью", "четвёртую", "пятую"));
    static final RussianOrdinal NEUTER =
            new RussianOrdinal("е", "последнее", List.of("первое", "второе", "третье", "четвёртое", "пятое"));

    static RussianOrdinal of(DayOfWeek day) {
        return switch (day) {
            case MONDAY, TUESDAY, THURSDAY -> MASCULINE;
            case WEDNESDAY, FRIDAY, SATURDAY -> FEMININE;
            case SUNDAY -> NEUTER;
        };
    }

    /** "в первый и третий", "во второй", "в предпоследний", "в 3-й с конца". */
    String on(Collection<Integer> numbers) {
        String said = Enumeration.of(Ordinals.inOrder(numbers).map(this::say), "и");
        return (said.startsWith("втор") ? "во " : "в ") + said;
    }

    private String say(int number) {
        return switch (number) {
            case 1, 2, 3, 4, 5 -> first.get(number - 1);
            case -1 -> last;
            case -2 -> "пред" + last;
            default -> Math.abs(number) + "-" + ending + (number < 0 ? " с конца" : "");
        };
    }
}
