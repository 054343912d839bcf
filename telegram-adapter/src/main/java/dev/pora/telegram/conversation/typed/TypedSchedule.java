package dev.pora.telegram.conversation.typed;

import java.util.List;
import java.util.Optional;

/** Reads the schedules that people type for a series and that no phrase has, in Russian and English. */
public final class TypedSchedule {
    private static final List<Form> FORMS =
            List.of(new RuleForm(), new SeveralTimes(), new DailyWindow(), new NthDay(), new CountedFromDone());

    private TypedSchedule() {}

    /** Empty when the text as a whole has none of the forms. Takes time in proportion to its length. */
    public static Optional<Typed> read(String text, Present present) {
        return FORMS.stream()
                .flatMap(form -> form.read(Words.of(text), present).stream())
                .findFirst();
    }
}
