package dev.pora.exchange.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pora.attention.Lateness;
import dev.pora.exchange.Expected;
import dev.pora.exchange.Invariants;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** What becomes of something late: {@code {"policy": "expire", "after": "PT2H"}}. */
final class LatenessForm {
    private static final String POLICY = "policy";
    private static final String AFTER = "after";

    private LatenessForm() {}

    private enum Policy {
        FIRE_LATE,
        SKIP,
        COALESCE,
        EXPIRE
    }

    static void write(JsonGenerator json, Lateness lateness) throws IOException {
        json.writeObjectFieldStart("lateness");
        json.writeStringField(POLICY, Names.of(policy(lateness)));
        if (lateness instanceof Lateness.Expire(Duration after)) {
            json.writeStringField(AFTER, after.toString());
        }
        json.writeEndObject();
    }

    private static Policy policy(Lateness lateness) {
        return switch (lateness) {
            case Lateness.FireLate() -> Policy.FIRE_LATE;
            case Lateness.Skip() -> Policy.SKIP;
            case Lateness.Coalesce() -> Policy.COALESCE;
            case Lateness.Expire _ -> Policy.EXPIRE;
        };
    }

    static Lateness read(Fields fields) {
        Policy policy = fields.required(POLICY, fields.choice(POLICY, Policy.class));
        return switch (policy) {
            case FIRE_LATE -> new Lateness.FireLate();
            case SKIP -> new Lateness.Skip();
            case COALESCE -> new Lateness.Coalesce();
            case EXPIRE -> {
                Optional<Duration> after = fields.text(AFTER, Expected.DURATION, Forms::duration);
                yield Invariants.keep(fields.at(AFTER), () -> new Lateness.Expire(fields.required(AFTER, after)));
            }
        };
    }
}
