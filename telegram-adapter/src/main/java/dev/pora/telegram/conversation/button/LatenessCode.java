package dev.pora.telegram.conversation.button;

import dev.pora.attention.Lateness;
import java.time.Duration;
import java.util.Optional;

/** A {@link Lateness} in few letters: {@code f}, {@code s}, {@code c}, or {@code e} with a duration of ISO 8601. */
public final class LatenessCode {
    private static final String EXPIRE = "e";

    private LatenessCode() {}

    public static String of(Lateness lateness) {
        return switch (lateness) {
            case Lateness.FireLate() -> "f";
            case Lateness.Skip() -> "s";
            case Lateness.Coalesce() -> "c";
            case Lateness.Expire(Duration after) -> EXPIRE + after;
        };
    }

    /** Throws IllegalArgumentException or DateTimeException for a duration of the wrong form. */
    public static Optional<Lateness> read(String code) {
        return switch (code) {
            case "f" -> Optional.of(new Lateness.FireLate());
            case "s" -> Optional.of(new Lateness.Skip());
            case "c" -> Optional.of(new Lateness.Coalesce());
            default ->
                code.startsWith(EXPIRE)
                        ? Optional.of(new Lateness.Expire(Duration.parse(code.substring(EXPIRE.length()))))
                        : Optional.empty();
        };
    }
}
