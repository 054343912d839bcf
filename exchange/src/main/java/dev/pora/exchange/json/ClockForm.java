package dev.pora.exchange.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pora.exchange.Expected;
import dev.pora.exchange.Flaw;
import dev.pora.exchange.Reason;
import dev.pora.exchange.Unfit;
import dev.pora.schedule.Zoning;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;

/** Whose clock a schedule follows: {@code "zone": "Europe/Moscow"} or {@code "floating": true}. */
final class ClockForm {
    private static final String ZONE = "zone";
    private static final String FLOATING = "floating";

    private ClockForm() {}

    static void write(JsonGenerator json, Zoning zoning) throws IOException {
        switch (zoning) {
            case Zoning.Fixed(ZoneId zone) -> json.writeStringField(ZONE, zone.getId());
            case Zoning.Floating() -> json.writeBooleanField(FLOATING, true);
        }
    }

    static Zoning read(Fields fields) {
        Optional<ZoneId> zone = fields.text(ZONE, Expected.ZONE, Forms::zone);
        boolean floating = fields.flag(FLOATING);
        if (floating == zone.isPresent()) {
            throw new Unfit(Flaw.of(Reason.ONE_OF, fields.path(), ZONE, FLOATING));
        }
        return zone.<Zoning>map(Zoning.Fixed::new).orElseGet(Zoning.Floating::new);
    }
}
