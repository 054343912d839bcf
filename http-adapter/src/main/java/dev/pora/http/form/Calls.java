package dev.pora.http.form;

import dev.pora.attention.Attention;
import dev.pora.attention.Nag;
import dev.pora.http.body.Fields;
import dev.pora.http.body.Kind;
import dev.pora.schedule.Span;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Reads how a notification calls for attention: {@code lateness}, {@code preAlerts}, {@code nag}, {@code urgent}. */
public final class Calls {
    private static final Kind<Duration> PAUSE = Kind.lasting(Duration.ofMinutes(1), Duration.ofHours(24));
    private static final Kind<Integer> TIMES = Kind.between(1, 100);

    private Calls() {}

    /** As the fields say, and as usual where they say nothing or null; what was wrong was noted. */
    public static Attention read(Fields fields) {
        List<Span> preAlerts = fields.list("preAlerts", Kind.SPAN, Attention.MOST_PRE_ALERTS);
        return new Attention(
                fields.clearableNested("lateness", LatenessForm::read),
                new LinkedHashSet<>(preAlerts),
                fields.clearableNested("nag", Calls::nag),
                fields.clearable("urgent", Kind.FLAG).orElse(false));
    }

    private static Optional<Nag> nag(Fields fields) {
        Optional<Duration> every = fields.required("every", PAUSE);
        Optional<Integer> times = fields.required("times", TIMES);
        fields.onlyThese("every", "times");
        return every.flatMap(pause -> times.map(most -> new Nag(pause, most)));
    }
}
