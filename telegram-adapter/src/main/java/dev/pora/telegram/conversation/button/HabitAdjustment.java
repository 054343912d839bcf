package dev.pora.telegram.conversation.button;

import dev.pora.user.DateOrder;
import dev.pora.user.DayPart;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;

/** What a button of the settings does about what a person means by words; its letters begin with {@value #KIND}. */
public sealed interface HabitAdjustment extends Adjustment {
    char KIND = 'h';

    /** Opens a page, or does what needs no value. */
    enum Plain implements HabitAdjustment {
        DEFAULT_TIME("t"),
        PARTS("p"),
        USUAL_PARTS("p0"),
        WEEK("w"),
        DATES("d"),
        DATES_BY_PLACE("d0");

        private final String code;

        Plain(String code) {
            this.code = KIND + code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Due at this time on a date with no time of day. */
    record DefaultTime(LocalTime time) implements HabitAdjustment {
        @Override
        public String code() {
            return KIND + "t" + time;
        }
    }

    /** Opens the page of a part of the day. */
    record Part(DayPart part) implements HabitAdjustment {
        @Override
        public String code() {
            return KIND + "p" + HabitCodes.of(part);
        }
    }

    /** This part of the day is at this time. */
    record PartAt(DayPart part, LocalTime time) implements HabitAdjustment {
        @Override
        public String code() {
            return KIND + "p" + HabitCodes.of(part) + time;
        }
    }

    /** A week begins on this day. */
    record WeekStart(DayOfWeek day) implements HabitAdjustment {
        @Override
        public String code() {
            return KIND + "w" + day.getValue();
        }
    }

    /** 3/4 is read in this order. */
    record Dates(DateOrder order) implements HabitAdjustment {
        @Override
        public String code() {
            return KIND + "d" + HabitCodes.of(order);
        }
    }

    /** The code comes without {@link #KIND}. Throws IllegalArgumentException or DateTimeException for values of the wrong form. */
    static Optional<HabitAdjustment> read(String code) {
        Optional<HabitAdjustment> plain = Arrays.stream(Plain.values())
                .filter(one -> one.code().equals(KIND + code))
                .map(HabitAdjustment.class::cast)
                .findFirst();
        return plain.isPresent() || code.isEmpty() ? plain : valued(code.charAt(0), code.substring(1));
    }

    private static Optional<HabitAdjustment> valued(char kind, String value) {
        return switch (kind) {
            case 't' -> Optional.of(new DefaultTime(LocalTime.parse(value)));
            case 'p' -> HabitCodes.part(value).map(part -> ofPart(part, value.substring(HabitCodes.PART)));
            case 'w' -> Optional.of(new WeekStart(DayOfWeek.of(Integer.parseInt(value))));
            case 'd' -> HabitCodes.order(value).map(Dates::new);
            default -> Optional.empty();
        };
    }

    private static HabitAdjustment ofPart(DayPart part, String time) {
        return time.isEmpty() ? new Part(part) : new PartAt(part, LocalTime.parse(time));
    }
}
