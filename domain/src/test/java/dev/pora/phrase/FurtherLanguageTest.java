package dev.pora.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.phrase.chart.Grammar;
import dev.pora.user.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A language that is nothing but a folder, here of a little German. */
class FurtherLanguageTest {
    private final PhraseReader alone = new PhraseReader(Grammar.of(List.of("de")));
    private final PhraseReader amongOthers = new PhraseReader(Grammar.of(List.of("ru", "en", "de")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            morgen um 9 Uhr Mama anrufen            | once 2026-03-12T09:00 | Mama anrufen
            erinnere mich in 2 Stunden an den Kuchen | once 2026-03-11T12:20 | den Kuchen
            am Freitag um 18:30 Kino                | once 2026-03-13T18:30 | Kino
            in drei Tagen Miete zahlen              | once 2026-03-14T09:00 | Miete zahlen
            übermorgen abends Blumen gießen         | once 2026-03-13T19:00 | Blumen gießen
            jeden Montag um 9 Uhr Bericht           | every FREQ=WEEKLY;BYDAY=MO @ 2026-03-16T09:00 2026-03-23T09:00 2026-03-30T09:00 | Bericht
            24. Dezember Geschenke                  | once 2026-12-24T09:00 | Geschenke
            mrogen um 10 Zahnarzt                   | once 2026-03-12T10:00 | Zahnarzt
            Brot kaufen                             | none | Brot kaufen
            """)
    void a_folder_of_words_and_patterns_is_a_language(String phrase, String answer, String event) {
        assertThat(say(alone, phrase)).isEqualTo(answer + " | " + event);
        assertThat(say(amongOthers, phrase)).isEqualTo(answer + " | " + event);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            завтра в 9 позвонить маме  | once 2026-03-12T09:00 | позвонить маме
            tomorrow at 9am call mom   | once 2026-03-12T09:00 | call mom
            tomorrow at 5:30 call mom  | once 2026-03-12T17:30 | call mom
            """)
    void the_others_are_read_beside_it(String phrase, String answer, String event) {
        assertThat(say(amongOthers, phrase)).isEqualTo(answer + " | " + event);
    }

    private static String say(PhraseReader reader, String phrase) {
        Context context = new Context(Corpus.NOW, Corpus.MOSCOW, Language.RUSSIAN);
        return Expected.say(reader.read(phrase, context), context);
    }
}
