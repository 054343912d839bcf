package dev.pora.exchange.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pora.attention.Attention;
import dev.pora.attention.Lateness;
import dev.pora.attention.Nag;
import dev.pora.exchange.Expected;
import dev.pora.exchange.Invariants;
import dev.pora.schedule.Span;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** How a reminder calls for attention; what is as usual is left out. */
final class AttentionForm {
    private static final String PRE_ALERTS = "preAlerts";
    private static final int MOST_NAGS = 100;

    private AttentionForm() {}

    static void write(JsonGenerator json, Attention attention) throws IOException {
        if (!attention.preAlerts().isEmpty()) {
            json.writeArrayFieldStart(PRE_ALERTS);
            for (Span span : attention.preAlerts()) {
                json.writeString(span.text());
            }
            json.writeEndArray();
        }
        if (attention.nag().isPresent()) {
            write(json, attention.nag().get());
        }
        if (attention.lateness().isPresent()) {
            LatenessForm.write(json, attention.lateness().get());
        }
        if (attention.urgent()) {
            json.writeBooleanField("urgent", true);
        }
    }

    private static void write(JsonGenerator json, Nag nag) throws IOException {
        json.writeObjectFieldStart("nag");
        json.writeStringField("every", nag.every().toString());
        json.writeNumberField("times", nag.times());
        json.writeEndObject();
    }

    static Attention read(Fields fields) {
        Optional<Lateness> lateness = fields.object("lateness", LatenessForm::read);
        List<Span> preAlerts = fields.texts(PRE_ALERTS, Attention.MOST_PRE_ALERTS, Expected.SPAN, Span::read);
        Optional<Nag> nag = fields.object("nag", AttentionForm::nag);
        return new Attention(lateness, new LinkedHashSet<>(preAlerts), nag, fields.flag("urgent"));
    }

    private static Nag nag(Fields fields) {
        Duration every = fields.required("every", fields.text("every", Expected.DURATION, Forms::duration));
        int times = fields.required("times", fields.number("times", 1, MOST_NAGS));
        return Invariants.keep(fields.at("every"), () -> new Nag(every, times));
    }
}
