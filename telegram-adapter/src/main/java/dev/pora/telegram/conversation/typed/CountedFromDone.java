package dev.pora.telegram.conversation.typed;

import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Span;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/** "3 days after done", "через 3 дня после выполнения": the next one comes so long after this one was done. */
final class CountedFromDone implements Form {
    private static final Set<String> BEFORE = Set.of("in", "every", "через", "спустя", "каждые");
    private static final Set<String> AFTER = Set.of("after", "после");
    private static final Set<String> DONE = Set.of(
            "done",
            "it was done",
            "it is done",
            "it's done",
            "i did it",
            "i've done it",
            "i have done it",
            "completion",
            "выполнения",
            "завершения",
            "готово",
            "нажатия готово",
            "того как сделано",
            "того как сделал",
            "того как сделала",
            "того как выполнено");

    @Override
    public Optional<Typed> read(Words words, Present present) {
        words.skipAll(BEFORE);
        Optional<Span> gap = span(words);
        return words.skip(AFTER) && DONE.contains(words.rest())
                ? gap.map(span -> understood(span, present))
                : Optional.empty();
    }

    private static Optional<Span> span(Words words) {
        return Numbers.count(words).flatMap(count -> UnitWords.unit(words).map(unit -> new Span(count, unit)));
    }

    /** What is ahead stays ahead, and the counting begins when it was done. */
    private static Typed understood(Span gap, Present present) {
        LocalDateTime next = present.next().orElseGet(() -> present.now().plus(gap.count(), gap.unit()));
        return new Typed.Understood(new AfterDone(gap, next, present.zoning()));
    }
}
