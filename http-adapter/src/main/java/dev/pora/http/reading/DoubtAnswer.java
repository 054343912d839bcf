package dev.pora.http.reading;

import dev.pora.phrase.Context;
import dev.pora.phrase.Doubt;
import dev.pora.phrase.Reading;
import dev.pora.wording.Wording;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** Why a phrase cannot be taken at its word. */
@Serdeable
@Schema(description = "Why a phrase cannot be taken at its word.")
record DoubtAnswer(
        @Schema(
                type = "string",
                allowableValues = {"unread", "impossible", "past", "ambiguous"},
                description = "unread: a word that speaks of time was not used; impossible: no calendar or clock has"
                        + " it; past: its time has passed; ambiguous: it can be meant in more than one way",
                example = "ambiguous")
        String kind,

        @Schema(description = "The part of the phrase that is meant; may be empty", example = "at 9 and at 18")
        String words,

        @Schema(description = "The same as a sentence, in the language of the reading")
        String sentence) {
    static DoubtAnswer of(Reading.Unclear unclear, Context context) {
        Doubt doubt = unclear.doubt();
        return new DoubtAnswer(
                doubt.kind().name().toLowerCase(Locale.ROOT),
                doubt.words(),
                Wording.of(context.language()).doubt(doubt, unclear.options().size()));
    }
}
