package dev.pora.telegram.conversation.typed;

import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/** Reads times of day: "9", "9:00", "9.30", "9pm", "9 вечера". 24:00 is midnight. */
final class ClockWords {
    private static final int NOON = 12;
    private static final int DAY = 24;
    private static final int HOUR = 60;
    private static final int MINUTE_DIGITS = 2;
    private static final Set<String> HOURS = Set.of("часа", "часов", "час", "ч", "o'clock", "o’clock");

    private ClockWords() {}

    /**
     * A time as it was said.
     *
     * @param halved whether it says which half of the day is meant, as "9pm", "09:00" and "21" do
     */
    record Clock(LocalTime time, boolean halved) {}

    private record Face(int hour, int minute, boolean halved) {
        static Face of(String hours, int hour, int minute) {
            return new Face(hour, minute, hours.startsWith("0") || hour > NOON);
        }

        Optional<Clock> clock(int shift) {
            int shifted = hour + shift;
            boolean possible = (shifted < DAY && minute < HOUR) || (shifted == DAY && minute == 0);
            return possible ? Optional.of(new Clock(LocalTime.of(shifted % DAY, minute), halved)) : Optional.empty();
        }
    }

    static Optional<Clock> clock(Words words) {
        return words.attempt(from -> from.take().flatMap(word -> word(word, from)));
    }

    private static Optional<Clock> word(String word, Words words) {
        String part = word.endsWith("am") || word.endsWith("pm") ? word.substring(word.length() - 2) : "";
        Optional<Face> face = face(word.substring(0, word.length() - part.length()));
        if (face.isEmpty()) {
            return Optional.empty();
        }
        words.skipAll(HOURS);
        return part.isEmpty()
                ? words.take(next -> inPart(face.get(), next))
                        .or(() -> face.get().clock(0))
                : inPart(face.get(), part);
    }

    private static Optional<Face> face(String word) {
        int sign = Math.max(word.indexOf(':'), word.indexOf('.'));
        if (sign < 0) {
            return Numbers.digits(word).map(hour -> Face.of(word, hour, 0));
        }
        String minutes = word.substring(sign + 1);
        return minutes.length() == MINUTE_DIGITS
                ? Numbers.digits(word.substring(0, sign))
                        .flatMap(hour -> Numbers.digits(minutes).map(minute -> Face.of(word, hour, minute)))
                : Optional.empty();
    }

    private static Optional<Clock> inPart(Face said, String part) {
        Face face = new Face(said.hour(), said.minute(), true);
        boolean half = face.hour() >= 1 && face.hour() <= NOON;
        boolean twelve = face.hour() == NOON;
        return switch (part) {
            case "am", "утра" -> half ? face.clock(twelve ? -NOON : 0) : Optional.empty();
            case "ночи" -> half ? face.clock(nightShift(face.hour())) : Optional.empty();
            case "pm", "дня", "вечера" -> half ? face.clock(twelve ? 0 : NOON) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Nights begin at ten: "11 ночи" is 23:00, "12 ночи" midnight, "3 ночи" 03:00. */
    private static int nightShift(int hour) {
        final int late = 10;
        if (hour == NOON) {
            return -NOON;
        }
        return hour >= late ? NOON : 0;
    }
}
