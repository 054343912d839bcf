package dev.pora.http.body;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads bodies that hold next to nothing. */
public final class Bodies {
    private Bodies() {}

    /** Refuses a body with anything in it. */
    public static void requireNothing(@Nullable String body) {
        Fields fields = Fields.ofOptional(body);
        fields.onlyThese();
        fields.refuseFaults();
    }

    /** The instant that is the only field of a body. */
    public static Instant instant(byte[] body, String name) {
        Fields fields = Fields.of(body);
        Optional<Instant> instant = fields.required(name, Kind.INSTANT);
        fields.onlyThese(name);
        fields.refuseFaults();
        return instant.orElseThrow();
    }
}
