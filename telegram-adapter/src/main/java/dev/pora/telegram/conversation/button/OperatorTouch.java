package dev.pora.telegram.conversation.button;

import dev.pora.operation.AnnouncementId;
import dev.pora.user.Language;
import java.util.Arrays;
import java.util.Optional;

/** What a button on an operator's desk does, with the few letters that say so. */
public sealed interface OperatorTouch {
    String code();

    /** Needs no value. */
    enum Plain implements OperatorTouch {
        /** The figures as they stand now. */
        FIGURES("f"),
        /** Asks for the words to everybody. */
        WRITE("w");

        private final String code;

        Plain(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Tells everybody, or those who are spoken to in one language. */
    record Announce(AnnouncementId announcement, Optional<Language> to) implements OperatorTouch {
        @Override
        public String code() {
            return "a" + announcement.value() + to.map(Language::tag).orElse("");
        }
    }

    /** Tells nobody else. */
    record Stop(AnnouncementId announcement) implements OperatorTouch {
        @Override
        public String code() {
            return "x" + announcement.value();
        }
    }

    /** Throws IllegalArgumentException for values of the wrong form. */
    static Optional<OperatorTouch> read(String code) {
        Optional<OperatorTouch> plain = Arrays.stream(Plain.values())
                .filter(one -> one.code().equals(code))
                .map(OperatorTouch.class::cast)
                .findFirst();
        return plain.isPresent() || code.isEmpty() ? plain : valued(code.charAt(0), code.substring(1));
    }

    private static Optional<OperatorTouch> valued(char kind, String value) {
        String digits = value.replaceFirst("[a-z]*$", "");
        String tag = value.substring(digits.length());
        return switch (kind) {
            case 'a' -> tag.isEmpty() ? Optional.of(new Announce(id(digits), Optional.empty())) : toSome(digits, tag);
            case 'x' -> tag.isEmpty() ? Optional.of(new Stop(id(digits))) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<OperatorTouch> toSome(String digits, String tag) {
        return Language.ofTag(tag).map(language -> new Announce(id(digits), Optional.of(language)));
    }

    private static AnnouncementId id(String digits) {
        return new AnnouncementId(Long.parseLong(digits));
    }
}
