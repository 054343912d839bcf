package dev.pora.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.user.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Context HERE =
            new Context(Instant.parse("2026-03-11T07:20:00Z"), ZoneId.of("Europe/Moscow"), Language.RUSSIAN);

    private static Explanation explained(String phrase) {
        return new PhraseReader().explain(phrase, HERE);
    }

    @Test
    void tokens_are_as_they_were_typed() {
        assertThat(explained("Ещё чай в 17:30,пора!").tokens())
                .containsExactly("Ещё", "чай", "в", "17", ":", "30", ",", "пора", "!");
    }

    @Test
    void one_reading_gives_the_answer() {
        List<Explanation.Candidate> candidates = explained("завтра в 9 чай").candidates();

        assertThat(candidates).hasSizeGreaterThan(1);
        assertThat(candidates.stream().filter(Explanation.Candidate::chosen)).containsExactly(candidates.getFirst());
    }

    @Test
    void nothing_is_resolved_of_what_is_too_much_to_read() {
        Explanation explained = explained("завтра в 9 ".repeat(370));

        assertThat(explained.reading()).isInstanceOf(Reading.Unclear.class);
        assertThat(explained.reading().options()).isEmpty();
    }

    @Test
    void an_empty_phrase_has_one_reading_without_pieces() {
        assertThat(explained(" ").tokens()).isEmpty();
        assertThat(explained(" ").pieces()).isEmpty();
        assertThat(explained(" ").reading()).isEqualTo(new Reading.Nothing(""));
    }
}
