package dev.pora.benchmarks;

import dev.pora.phrase.Context;
import dev.pora.phrase.PhraseReader;
import dev.pora.phrase.Reading;
import dev.pora.user.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.ocpsoft.prettytime.nlp.PrettyTimeParser;

/** The reader of ours and another one, asked for the same phrase at the same moment in the same zone. */
final class Readers {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-03-11T10:20:00Z");
    private static final Date THEN = Date.from(NOW);
    private static final Context CONTEXT = new Context(NOW, ZONE, Language.ENGLISH);

    private final PhraseReader pora = new PhraseReader();
    private final PrettyTimeParser prettyTime = new PrettyTimeParser(TimeZone.getTimeZone(ZONE));

    Reading pora(String phrase) {
        return pora.read(phrase, CONTEXT);
    }

    /** Natty's grammar, which knows English. */
    List<Date> prettyTime(String phrase) {
        return prettyTime.parse(phrase, THEN);
    }
}
