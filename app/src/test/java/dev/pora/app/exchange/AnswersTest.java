package dev.pora.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.pora.phrase.Doubt;
import dev.pora.phrase.Reading;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.Rule;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final Schedule NINE = new Once(LocalDateTime.parse("2026-03-12T09:00"), new Zoning.Floating());
    private static final Schedule SIX = new Once(LocalDateTime.parse("2026-03-12T18:00"), new Zoning.Floating());
    private static final Schedule THREE_DAYS = Recurring.of(
            Rule.every(1, Frequency.DAILY).limited(new Limit.Times(3)),
            LocalDateTime.parse("2026-03-12T09:00"),
            new Zoning.Floating());

    private static String answer(Reading reading) throws IOException {
        Forthcoming forthcoming = new Forthcoming(Instant.parse("2026-03-11T07:20:00Z"), ZoneId.of("Europe/Moscow"));
        StringWriter written = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(written)) {
            JsonNodeTreeCodec.getInstance()
                    .writeTree(json, new Answers(JsonNode.createNumberNode(1), forthcoming).of(reading));
        }
        return written.toString();
    }

    private static String asked(Schedule... schedules) throws IOException {
        Reading.Option option = new Reading.Option(List.of(schedules), "pills", true);
        return answer(new Reading.Unclear(new Doubt(Doubt.Kind.AMBIGUOUS, ""), List.of(option), "two pills"));
    }

    @Test
    void an_option_of_two_reminders_has_both_instants_in_order() throws IOException {
        assertThat(asked(SIX, NINE)).isEqualTo("""
                        {"id":1,"kind":"ask","options":[{"kind":"once",\
                        "next":["2026-03-12T09:00:00+03:00","2026-03-12T18:00:00+03:00"],"text":"pills"}],\
                        "text":"two pills"}""");
    }

    @Test
    void what_repeats_beside_a_single_time_is_told_too() throws IOException {
        assertThat(asked(THREE_DAYS, SIX)).contains("""
                        "next":["2026-03-12T18:00:00+03:00"],\
                        "also":[{"kind":"recurring","rrule":"FREQ=DAILY;COUNT=3","next":[""");
    }

    @Test
    void a_series_that_ends_has_fewer_than_five() throws IOException {
        assertThat(answer(new Reading.Understood(THREE_DAYS, "pills", true))).contains("""
                        "next":["2026-03-12T09:00:00+03:00","2026-03-13T09:00:00+03:00","2026-03-14T09:00:00+03:00"],""");
    }

    @Test
    void a_doubt_without_options_has_an_empty_list_of_them() throws IOException {
        Reading impossible = new Reading.Unclear(new Doubt(Doubt.Kind.IMPOSSIBLE, "31 February"), List.of(), "pay");

        assertThat(answer(impossible)).isEqualTo("{\"id\":1,\"kind\":\"ask\",\"options\":[],\"text\":\"pay\"}");
    }
}
