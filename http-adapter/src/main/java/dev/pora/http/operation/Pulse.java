package dev.pora.http.operation;

import dev.pora.http.Vital;
import dev.pora.http.Vital.Sign;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Feels a vital without falling over with it. */
public final class Pulse {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private Pulse() {}

    public static Sign of(Vital vital) {
        try {
            return vital.check();
        } catch (RuntimeException e) {
            LOG.warn("A vital cannot be checked: {}", e.toString());
            return Sign.ill("no answer");
        }
    }
}
