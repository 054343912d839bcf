package dev.pora.telegram.conversation.button;

import dev.pora.listing.Listings.Times;
import dev.pora.notification.Tag;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A list that is shown, with the few letters that say which. */
public sealed interface View {
    String code();

    /** What is planned for some days. */
    enum Days implements View {
        /** The person's own day. */
        TODAY("t"),
        /** The same and the six days after it. */
        WEEK("w");

        private final String code;

        Days(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Everything that is open.
     *
     * @param times those that come so often; empty for both as long as they fit into one message
     * @param tag the {@link #mark} of the tag that they have; empty for all
     * @param use what the buttons are for
     */
    record Open(Optional<Times> times, Optional<String> tag, Use use) implements View {
        private static final Pattern MARK = Pattern.compile("[0-9a-z]{1,7}");

        public Open {
            if (tag.filter(mark -> !MARK.matcher(mark).matches()).isPresent()) {
                throw new IllegalArgumentException("No mark of a tag: " + tag.get());
            }
        }

        public static Open all(Use use) {
            return new Open(Optional.empty(), Optional.empty(), use);
        }

        public Open of(Times only) {
            return new Open(Optional.of(only), tag, use);
        }

        public Open tagged(Tag with) {
            return new Open(times, Optional.of(mark(with)), use);
        }

        public Open untagged() {
            return new Open(times, Optional.empty(), use);
        }

        /** A few letters by which a tag is found again among those of its owner; two of one owner hardly ever share them. */
        public static String mark(Tag tag) {
            return Integer.toUnsignedString(tag.value().hashCode(), Character.MAX_RADIX);
        }

        @Override
        public String code() {
            return use.code
                    + times.map(Open::code).orElse("")
                    + tag.map(mark -> "#" + mark).orElse("");
        }

        private static String code(Times times) {
            return switch (times) {
                case ONCE -> "o";
                case AGAIN -> "r";
            };
        }
    }

    /** What a button beside each line does. */
    enum Use {
        /** Opens the card. */
        CARDS("l"),
        DELETION("x");

        private final String code;

        Use(String code) {
            this.code = code;
        }
    }

    /**
     * What was searched for.
     *
     * @param query the message that asked for it
     */
    record Found(long query) implements View {
        @Override
        public String code() {
            return "f" + Long.toString(query, Character.MAX_RADIX);
        }
    }

    /** Throws IllegalArgumentException for values of the wrong form. */
    static Optional<View> read(String code) {
        Optional<View> days = Arrays.stream(Days.values())
                .filter(one -> one.code().equals(code))
                .map(View.class::cast)
                .findFirst();
        return days.isPresent() || code.isEmpty() ? days : valued(code.substring(0, 1), code.substring(1));
    }

    private static Optional<View> valued(String kind, String value) {
        return kind.equals("f")
                ? Optional.of(new Found(Long.parseLong(value, Character.MAX_RADIX)))
                : Arrays.stream(Use.values())
                        .filter(use -> use.code.equals(kind))
                        .findFirst()
                        .flatMap(use -> open(use, value));
    }

    private static Optional<View> open(Use use, String value) {
        int hash = value.indexOf('#');
        Optional<String> tag = hash < 0 ? Optional.empty() : Optional.of(value.substring(hash + 1));
        return switch (hash < 0 ? value : value.substring(0, hash)) {
            case "" -> Optional.of(new Open(Optional.empty(), tag, use));
            case "o" -> Optional.of(new Open(Optional.of(Times.ONCE), tag, use));
            case "r" -> Optional.of(new Open(Optional.of(Times.AGAIN), tag, use));
            default -> Optional.empty();
        };
    }
}
