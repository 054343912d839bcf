package dev.pora.http.form;

import dev.pora.http.body.Fields;
import dev.pora.http.body.Kind;
import dev.pora.schedule.Zoning;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads whose clock something follows: {@code zone}, or {@code floating}. */
public final class Clock {
    public static final String NO_CLOCK =
            "Elapsed hours and minutes are the same everywhere: they follow nobody's clock";

    private Clock() {}

    /** Empty when neither or both stand there, or the zone is wrong, which was noted. */
    public static Optional<Zoning> read(Fields fields) {
        Optional<ZoneId> zone = fields.optional("zone", Kind.ZONE);
        boolean floating = fields.optional("floating", Kind.FLAG).orElse(false);
        if (floating == fields.has("zone")) {
            fields.fault(
                    "zone",
                    "A local time is bound to a zone or floats with its user",
                    Kind.ZONE.expected() + ", or \"floating\": true");
            return Optional.empty();
        }
        return floating ? Optional.of(new Zoning.Floating()) : zone.map(Zoning.Fixed::new);
    }

    /** The zone to show; null for what floats. */
    public static @Nullable String zone(Zoning zoning) {
        return zoning instanceof Zoning.Fixed(ZoneId zone) ? zone.getId() : null;
    }
}
