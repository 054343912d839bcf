package dev.pora.persistence;

import dev.pora.attention.Lateness;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lateness policy as two columns.
 *
 * @param policy null for none
 * @param expiresAfter of EXPIRE, in ISO 8601
 */
record LatenessColumns(@Nullable String policy, @Nullable String expiresAfter) {
    static LatenessColumns of(Optional<Lateness> lateness) {
        return lateness.map(LatenessColumns::of).orElseGet(() -> new LatenessColumns(null, null));
    }

    static LatenessColumns of(Lateness lateness) {
        return switch (lateness) {
            case Lateness.FireLate() -> new LatenessColumns("FIRE_LATE", null);
            case Lateness.Skip() -> new LatenessColumns("SKIP", null);
            case Lateness.Coalesce() -> new LatenessColumns("COALESCE", null);
            case Lateness.Expire(Duration after) -> new LatenessColumns("EXPIRE", after.toString());
        };
    }

    Optional<Lateness> lateness() {
        return Optional.ofNullable(policy).map(this::read);
    }

    private Lateness read(String written) {
        return switch (written) {
            case "FIRE_LATE" -> new Lateness.FireLate();
            case "SKIP" -> new Lateness.Skip();
            case "COALESCE" -> new Lateness.Coalesce();
            case "EXPIRE" ->
                new Lateness.Expire(Optional.ofNullable(expiresAfter)
                        .map(Duration::parse)
                        .orElseThrow(() -> new IllegalStateException("EXPIRE without its length")));
            default -> throw new IllegalStateException("No policy is called " + written);
        };
    }
}
