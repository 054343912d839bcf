package dev.pora.telegram.conversation.button;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalQueries;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A step on the way to a time, on the clock of the person who picks it. */
public sealed interface Step {
    DateTimeFormatter MONTHS = form("uuuuMM");
    DateTimeFormatter DAYS = form("uuuuMMdd");
    DateTimeFormatter HOURS = form("uuuuMMddHH");
    DateTimeFormatter TIMES = form("uuuuMMddHHmm");

    Pattern DIGITS = Pattern.compile("[0-9]+");

    String code();

    /** The day that is chosen already. */
    default Optional<LocalDate> chosenDay() {
        return Optional.empty();
    }

    /** What needs no value. */
    enum Plain implements Step {
        /** Begins. */
        OPEN("o"),
        /** Goes back to where the picking began. */
        LEAVE("x");

        private final String code;

        Plain(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Turns to a month. */
    record Month(YearMonth month) implements Step {
        @Override
        public String code() {
            return "m" + month.format(MONTHS);
        }
    }

    /** Chooses a day. */
    record Day(LocalDate day) implements Step {
        @Override
        public String code() {
            return "d" + day.format(DAYS);
        }

        @Override
        public Optional<LocalDate> chosenDay() {
            return Optional.of(day);
        }
    }

    /** Chooses the hour of a day. */
    record Hour(LocalDate day, int hour) implements Step {
        @Override
        public String code() {
            return "h" + day.atTime(hour, 0).format(HOURS);
        }

        @Override
        public Optional<LocalDate> chosenDay() {
            return Optional.of(day);
        }
    }

    /** Chooses a time, to the minute. */
    record Time(LocalDateTime time) implements Step {
        @Override
        public String code() {
            return "t" + time.format(TIMES);
        }

        @Override
        public Optional<LocalDate> chosenDay() {
            return Optional.of(time.toLocalDate());
        }
    }

    /** Throws DateTimeException for values of the wrong form. */
    static Optional<Step> read(String code) {
        Optional<Step> plain = Arrays.stream(Plain.values())
                .filter(one -> one.code().equals(code))
                .map(Step.class::cast)
                .findFirst();
        return plain.isPresent() || code.isEmpty() ? plain : valued(code.charAt(0), code.substring(1));
    }

    private static Optional<Step> valued(char kind, String value) {
        if (!DIGITS.matcher(value).matches()) {
            return Optional.empty();
        }
        return switch (kind) {
            case 'm' -> Optional.of(new Month(YearMonth.parse(value, MONTHS)));
            case 'd' -> Optional.of(new Day(LocalDate.parse(value, DAYS)));
            case 'h' -> Optional.of(hour(HOURS.parse(value, TemporalQueries.localDate()), value));
            case 't' -> Optional.of(new Time(LocalDateTime.parse(value, TIMES)));
            default -> Optional.empty();
        };
    }

    private static Hour hour(LocalDate day, String value) {
        return new Hour(day, HOURS.parse(value).get(ChronoField.HOUR_OF_DAY));
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
