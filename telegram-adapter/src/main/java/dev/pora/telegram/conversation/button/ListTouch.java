package dev.pora.telegram.conversation.button;

import dev.pora.notification.NotificationId;
import dev.pora.notification.Occurrence;
import dev.pora.notification.UndoId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** What a button under a list does, with the few letters that say so. */
public sealed interface ListTouch {
    /** Digits and small letters: a list, its place and an id have to share one button. */
    int RADIX = Character.MAX_RADIX;

    String code();

    /** Shows a list, or turns its pages. */
    record Show(Place place) implements ListTouch {
        @Override
        public String code() {
            return "p" + place.code();
        }
    }

    /** Opens a card, which leads back to this place. */
    record OpenCard(Place place, NotificationId notification) implements ListTouch {
        @Override
        public String code() {
            return "c" + place.code() + ":" + Long.toString(notification.value(), RADIX);
        }
    }

    /**
     * All that is due comes later, or is asked about.
     *
     * @param told what the message tells under which the button stands; empty for a list
     */
    record PutOff(Way way, Optional<Occurrence> told) implements ListTouch {
        @Override
        public String code() {
            return "s" + way.code + told.map(ListTouch::coded).orElse("");
        }
    }

    /** All that was put off at once is due again. */
    record TakeBack(UndoId change, Optional<Occurrence> told) implements ListTouch {
        @Override
        public String code() {
            return "u" + Long.toString(change.value(), RADIX)
                    + told.map(ListTouch::coded).orElse("");
        }
    }

    /** What is done with all that is due. */
    enum Way {
        /** Asks until when. */
        ASK("a", Optional.empty()),
        /** Nothing; back to what stood there. */
        LEAVE("x", Optional.empty()),
        TEN_MINUTES("m", Optional.of(Later.TEN_MINUTES)),
        ONE_HOUR("h", Optional.of(Later.ONE_HOUR)),
        TOMORROW("t", Optional.of(Later.TOMORROW));

        private final String code;
        private final Optional<Later> later;

        Way(String code, Optional<Later> later) {
            this.code = code;
            this.later = later;
        }

        /** How long it is put off; empty where it is not. */
        public Optional<Later> later() {
            return later;
        }

        public static Way of(Later later) {
            return switch (later) {
                case TEN_MINUTES -> TEN_MINUTES;
                case ONE_HOUR -> ONE_HOUR;
                case TOMORROW -> TOMORROW;
            };
        }
    }

    private static String coded(Occurrence told) {
        return ":" + Long.toString(told.notification().value(), RADIX) + ":" + Codes.of(told.at());
    }

    /** Throws IllegalArgumentException or DateTimeException for values of the wrong form. */
    static Optional<ListTouch> read(String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        String[] values = code.substring(1).split(":", -1);
        return switch (code.charAt(0)) {
            case 'p' -> values.length == 1 ? Place.read(values[0]).map(Show::new) : Optional.empty();
            case 'c' ->
                values.length == 2
                        ? Place.read(values[0]).map(place -> new OpenCard(place, id(values[1])))
                        : Optional.empty();
            case 's' -> way(values[0]).flatMap(way -> told(values).map(told -> new PutOff(way, told)));
            case 'u' -> told(values).map(told -> new TakeBack(new UndoId(Long.parseLong(values[0], RADIX)), told));
            default -> Optional.empty();
        };
    }

    private static Optional<Way> way(String code) {
        return Arrays.stream(Way.values()).filter(way -> way.code.equals(code)).findFirst();
    }

    /** Empty in the wrong form. */
    private static Optional<Optional<Occurrence>> told(String[] values) {
        return switch (values.length) {
            case 1 -> Optional.of(Optional.empty());
            case 3 -> Optional.of(Optional.of(occurrence(id(values[1]), Codes.instant(values[2]))));
            default -> Optional.empty();
        };
    }

    private static Occurrence occurrence(NotificationId id, Instant at) {
        return new Occurrence(id, at);
    }

    private static NotificationId id(String digits) {
        return new NotificationId(Long.parseLong(digits, RADIX));
    }
}
