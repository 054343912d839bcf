package dev.pora.telegram.conversation.button;

import dev.pora.attention.Lateness;
import dev.pora.attention.Nag;
import dev.pora.notification.NotificationId;
import dev.pora.schedule.Span;
import dev.pora.workday.OnDayOff;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** What a button on the card of a reminder does, with the few letters that say so. */
public sealed interface Touch {
    String code();

    /** Opens a page of the card, or does what needs no value. */
    enum Plain implements Touch {
        OPEN("o"),
        DONE("d"),
        PAUSE("p"),
        RESUME("r"),
        URGENT("u"),
        BIND("zb"),
        FLOAT("zf"),
        DELETE("x"),
        TIME("t"),
        NEXT("tn"),
        FOLLOWING("tf"),
        EXCEPT("tx"),
        EXTRA("te"),
        FROM_DONE("td"),
        PRE_ALERTS("a"),
        NAG("n"),
        NAG_OFF("n0"),
        LATENESS("l"),
        USUAL_LATENESS("lu"),
        DAYS_OFF("w"),
        END("e"),
        LINK("s"),
        MORE("m"),
        TEXT("c"),
        TAGS("g"),
        HISTORY("h");

        private final String code;

        Plain(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** The occurrence that is ahead falls out, if it is still this one. */
    record Skip(Instant occurrence) implements Touch {
        @Override
        public String code() {
            return "k" + Codes.of(occurrence);
        }
    }

    /** Announced so long before, or no more. */
    record PreAlert(Span span) implements Touch {
        @Override
        public String code() {
            return "a" + span.text();
        }
    }

    /** Told again in steps of this length. */
    record NagEvery(Duration every) implements Touch {
        public NagEvery {
            every = new Nag(every, 1).every();
        }

        @Override
        public String code() {
            return "n" + every;
        }
    }

    /** Told again so many times at most. */
    record NagTimes(int times) implements Touch {
        public NagTimes {
            times = new Nag(Duration.ofHours(1), times).times();
        }

        @Override
        public String code() {
            return "nx" + times;
        }
    }

    /** Late in this way. */
    record Late(Lateness lateness) implements Touch {
        @Override
        public String code() {
            return "l" + LatenessCode.of(lateness);
        }
    }

    /** This happens on days off. */
    record DayOff(OnDayOff onDayOff) implements Touch {
        @Override
        public String code() {
            return "w" + onDayOff;
        }
    }

    /** Has this tag of its owner's as well, see {@link TagCode}. */
    record Tagged(String tag) implements Touch {
        @Override
        public String code() {
            return "g+" + tag;
        }
    }

    /** Has this tag no more, see {@link TagCode}. */
    record Untagged(String tag) implements Touch {
        @Override
        public String code() {
            return "g-" + tag;
        }
    }

    /**
     * So many pages back in the history of its deliveries.
     *
     * @param page from 0 to {@value #LAST}
     */
    record History(int page) implements Touch {
        public static final int LAST = 99;

        public History {
            if (page < 0 || page > LAST) {
                throw new IllegalArgumentException("Pages go from 0 to " + LAST + ", not to " + page);
            }
        }

        @Override
        public String code() {
            return "h" + page;
        }
    }

    /**
     * Another one like it; a press that comes twice makes one.
     *
     * @param shown when the button was made, to the second
     */
    record Copy(Instant shown) implements Touch {
        @Override
        public String code() {
            return "y" + shown.getEpochSecond();
        }
    }

    /** This one is a copy, and goes again. */
    record Uncopy(NotificationId original) implements Touch {
        @Override
        public String code() {
            return "yu" + original.value();
        }
    }

    /** Throws IllegalArgumentException or DateTimeException for values of the wrong form. */
    static Optional<Touch> read(String code) {
        Optional<Touch> plain = Arrays.stream(Plain.values())
                .filter(one -> one.code().equals(code))
                .map(Touch.class::cast)
                .findFirst();
        return plain.isPresent() || code.isEmpty() ? plain : valued(code.charAt(0), code.substring(1));
    }

    private static Optional<Touch> valued(char kind, String value) {
        return switch (kind) {
            case 'k' -> Optional.of(new Skip(Codes.instant(value)));
            case 'a' -> Span.read(value).map(PreAlert::new);
            case 'n' ->
                Optional.of(
                        value.startsWith("x")
                                ? new NagTimes(Integer.parseInt(value.substring(1)))
                                : new NagEvery(Duration.parse(value)));
            case 'l' -> LatenessCode.read(value).map(Late::new);
            case 'w' -> Optional.of(new DayOff(OnDayOff.valueOf(value)));
            case 'g' -> TagCode.touch(value);
            case 'h' -> Optional.of(new History(Integer.parseInt(value)));
            case 'y' ->
                Optional.of(
                        value.startsWith("u")
                                ? new Uncopy(Codes.id(value.substring(1)))
                                : new Copy(Codes.instant(value)));
            default -> Optional.empty();
        };
    }
}
