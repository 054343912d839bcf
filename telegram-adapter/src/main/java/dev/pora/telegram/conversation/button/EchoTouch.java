package dev.pora.telegram.conversation.button;

import dev.pora.schedule.Span;
import java.util.Arrays;
import java.util.Optional;

/** What a button under what was just saved does, with the few letters that say so. */
public sealed interface EchoTouch {
    String code();

    /** Opens a page, or goes back. */
    enum Plain implements EchoTouch {
        OPEN("o"),
        TIME("t"),
        REPEAT("r"),
        AFTER_DONE("a");

        private final String code;

        Plain(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** It comes so often. */
    record Repeated(Rhythm rhythm) implements EchoTouch {
        @Override
        public String code() {
            return "e" + rhythm.code();
        }
    }

    /** It comes again so long after it was done. */
    record AfterDone(Span gap) implements EchoTouch {
        @Override
        public String code() {
            return "a" + gap.text();
        }
    }

    static Optional<EchoTouch> read(String code) {
        Optional<EchoTouch> plain = Arrays.stream(Plain.values())
                .filter(one -> one.code().equals(code))
                .map(EchoTouch.class::cast)
                .findFirst();
        return plain.isPresent() || code.isEmpty() ? plain : valued(code.charAt(0), code.substring(1));
    }

    private static Optional<EchoTouch> valued(char kind, String value) {
        return switch (kind) {
            case 'e' -> Rhythm.of(value).map(Repeated::new);
            case 'a' -> Span.read(value).map(AfterDone::new);
            default -> Optional.empty();
        };
    }
}
