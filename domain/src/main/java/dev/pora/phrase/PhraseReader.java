package dev.pora.phrase;

import dev.pora.user.Language;
import java.util.List;

/** Reads phrases in Russian and English, also mixed. Never throws, whatever was typed; safe for use by many threads. */
public final class PhraseReader {
    private static final Lexicon LEXICON = Lexicon.load();

    public Reading read(String phrase, Context context) {
        Line line = new Line(phrase, LEXICON, context.language() == Language.RUSSIAN);
        List<Fragment> fragments = Scanner.scan(line);
        Said said = Said.of(line, fragments);
        String event = EventText.of(line, fragments);
        if (said.isSilent() && said.doubts().isEmpty()) {
            return new Reading.Nothing(event);
        }
        Verdict verdict =
                said.broken() ? Verdict.none(Doubt.Kind.IMPOSSIBLE) : new Resolver(Clockwork.of(context)).resolve(said);
        return reading(said, verdict, event);
    }

    private static Reading reading(Said said, Verdict verdict, String event) {
        List<Reading.Option> options = verdict.options().stream()
                .map(meant -> new Reading.Option(List.of(meant.schedule()), event, meant.zoneMatters()))
                .toList();
        if (!said.doubts().isEmpty()) {
            return new Reading.Unclear(said.doubts().getFirst(), options, event);
        }
        return verdict.doubt() == null
                ? new Reading.Understood(
                        options.getFirst().schedules().getFirst(),
                        event,
                        options.getFirst().zoneMatters())
                : new Reading.Unclear(new Doubt(verdict.doubt(), said.words()), options, event);
    }
}
