package dev.pora.http.form;

import dev.pora.http.body.Fields;
import dev.pora.http.body.Kind;
import dev.pora.notification.Snooze;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads how long something is put off: {@code until}, or {@code for}. */
public final class Putting {
    private static final Kind<Duration> PAUSE = Kind.lasting(Duration.ofMinutes(1), Duration.ofDays(366));

    private Putting() {}

    /** Empty when that is wrong, which was noted. */
    public static Optional<Snooze> off(Fields fields) {
        Optional<Instant> until = fields.optional("until", Kind.INSTANT);
        Optional<Duration> pause = fields.optional("for", PAUSE);
        if (fields.has("until") == fields.has("for")) {
            fields.fault("until", "Something is put off until a time or for a while", "until, or for");
            return Optional.empty();
        }
        return until.<Snooze>map(Snooze.Until::new).or(() -> pause.map(Snooze.For::new));
    }
}
