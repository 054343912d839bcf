package dev.pora.telegram.conversation.button;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/** Where a button on the guided way to a reminder leads, with the few letters that say so. */
public sealed interface GuideStep {
    String code();

    /** To a page, or away. */
    enum Plain implements GuideStep {
        WHAT("e"),
        WHEN("w"),
        CANCEL("x");

        private final String code;

        Plain(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** To the end: it comes first at this time on the clock of its person, and then so often. */
    record Saved(LocalDateTime time, Rhythm rhythm) implements GuideStep {
        @Override
        public String code() {
            return new Step.Time(time).code() + rhythm.code();
        }
    }

    /** Throws DateTimeException for values of the wrong form. */
    static Optional<GuideStep> read(String code) {
        Optional<GuideStep> plain = Arrays.stream(Plain.values())
                .filter(one -> one.code().equals(code))
                .map(GuideStep.class::cast)
                .findFirst();
        return plain.isPresent() || code.isEmpty() ? plain : saved(code);
    }

    private static Optional<GuideStep> saved(String code) {
        int end = code.length() - 1;
        return Step.read(code.substring(0, end))
                .flatMap(step -> step instanceof Step.Time(LocalDateTime time)
                        ? Rhythm.of(code.substring(end)).map(rhythm -> new Saved(time, rhythm))
                        : Optional.empty());
    }
}
