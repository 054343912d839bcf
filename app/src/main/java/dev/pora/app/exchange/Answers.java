package dev.pora.app.exchange;

import dev.pora.phrase.Reading;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Readings as JSON. */
final class Answers {
    /** As {@code 2026-03-12T09:00:00+03:00}. */
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxxxx", Locale.ROOT);

    private final JsonNode id;
    private final Forthcoming forthcoming;

    /** @param id repeated in each answer */
    Answers(JsonNode id, Forthcoming forthcoming) {
        this.id = id;
        this.forthcoming = forthcoming;
    }

    static JsonNode error(JsonNode id, String error) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("error", JsonNode.createStringNode(error));
        return JsonNode.createObjectNode(fields);
    }

    JsonNode of(Reading reading) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        fields.put("id", id);
        switch (reading) {
            case Reading.Understood _ -> fields.putAll(form(reading.options().getFirst()));
            case Reading.Unclear unclear -> {
                fields.put("kind", JsonNode.createStringNode("ask"));
                fields.put("options", options(unclear.options()));
                fields.put("text", JsonNode.createStringNode(unclear.event()));
            }
            case Reading.Nothing(String event) -> {
                fields.put("kind", JsonNode.createStringNode("none"));
                fields.put("text", JsonNode.createStringNode(event));
            }
        }
        return JsonNode.createObjectNode(fields);
    }

    private JsonNode options(List<Reading.Option> options) {
        return JsonNode.createArrayNode(options.stream()
                .map(option -> JsonNode.createObjectNode(form(option)))
                .toList());
    }

    /**
     * Several single times are one form with all of them in {@code next}; whatever else comes together with the first
     * schedule follows in {@code also}.
     */
    private Map<String, JsonNode> form(Reading.Option option) {
        List<Schedule> once =
                option.schedules().stream().filter(Once.class::isInstance).toList();
        List<Schedule> others = option.schedules().stream()
                .filter(Predicate.not(Once.class::isInstance))
                .toList();
        List<Map<String, JsonNode>> forms = new ArrayList<>();
        if (!once.isEmpty()) {
            forms.add(once(once));
        }
        others.forEach(
                other -> forms.add(other instanceof Recurring recurring ? recurring(recurring) : once(List.of(other))));
        Map<String, JsonNode> form = forms.removeFirst();
        if (!forms.isEmpty()) {
            form.put(
                    "also",
                    JsonNode.createArrayNode(
                            forms.stream().map(JsonNode::createObjectNode).toList()));
        }
        form.put("text", JsonNode.createStringNode(option.event()));
        return form;
    }

    private Map<String, JsonNode> once(List<Schedule> schedules) {
        Map<String, JsonNode> form = new LinkedHashMap<>();
        form.put("kind", JsonNode.createStringNode("once"));
        form.put("next", instants(forthcoming.first(schedules)));
        return form;
    }

    private Map<String, JsonNode> recurring(Recurring recurring) {
        WrittenRule written = WrittenRule.of(recurring, forthcoming.zone());
        Map<String, JsonNode> form = new LinkedHashMap<>();
        form.put("kind", JsonNode.createStringNode("recurring"));
        form.put("rrule", JsonNode.createStringNode(written.rrule()));
        written.parts().forEach((name, values) -> form.put(name, strings(values)));
        form.put("next", instants(forthcoming.firstFive(recurring)));
        return form;
    }

    private JsonNode instants(List<Instant> instants) {
        return strings(instants.stream()
                .map(instant -> WITH_OFFSET.format(instant.atZone(forthcoming.zone())))
                .toList());
    }

    private static JsonNode strings(List<String> values) {
        return JsonNode.createArrayNode(
                values.stream().map(JsonNode::createStringNode).toList());
    }
}
