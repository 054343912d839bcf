package dev.pora.app.exchange;

import dev.pora.user.DateOrder;
import dev.pora.user.DayPart;
import dev.pora.user.Habits;
import io.micronaut.json.tree.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A person's habits as JSON: {@code {"defaultTime":"08:30","dayParts":{"morning":"07:00"},"weekStart":"sunday",
 * "dateOrder":"day_first"}}, each field of which may be missing or null. Names are read in any case, with or without {@code _}.
 */
final class PreferencesForm {
    private PreferencesForm() {}

    /** Throws {@link Unfit} for what is no preference. */
    static Habits habits(JsonNode preferences, Habits usual) {
        Habits habits = usual;
        for (Map.Entry<String, JsonNode> field : entries("preferences", preferences)) {
            habits = with(habits, field.getKey(), field.getValue());
        }
        return habits;
    }

    private static Habits with(Habits habits, String name, JsonNode value) {
        return switch (name) {
            case "defaultTime" -> habits.withDefaultTime(time(name, value));
            case "dayParts" -> withParts(habits, value);
            case "weekStart" -> habits.withWeekStart(one(DayOfWeek.class, name, value));
            case "dateOrder" -> habits.withDateOrder(Optional.of(one(DateOrder.class, name, value)));
            default ->
                throw new Unfit(
                        "preferences has no " + name + ": it has defaultTime, dayParts, weekStart and dateOrder");
        };
    }

    private static Habits withParts(Habits habits, JsonNode parts) {
        Habits with = habits;
        for (Map.Entry<String, JsonNode> part : entries("dayParts", parts)) {
            with = with.with(part(part.getKey()), time(part.getKey(), part.getValue()));
        }
        return with;
    }

    private static DayPart part(String name) {
        return find(DayPart.class, name)
                .orElseThrow(() -> new Unfit("dayParts has no " + name
                        + ": it has earlyMorning, morning, lunch, afternoon, endOfDay, evening and night"));
    }

    /** Those that are not null. */
    private static List<Map.Entry<String, JsonNode>> entries(String name, JsonNode object) {
        if (!object.isObject()) {
            throw new Unfit(name + " is to be an object");
        }
        return StreamSupport.stream(object.entries().spliterator(), false)
                .filter(entry -> !entry.getValue().isNull())
                .toList();
    }

    private static LocalTime time(String name, JsonNode value) {
        try {
            return LocalTime.parse(value.isString() ? value.getStringValue() : "");
        } catch (DateTimeException e) {
            throw new Unfit(name + " is to be a time, such as 09:00");
        }
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name, JsonNode value) {
        return find(type, value.isString() ? value.getStringValue() : "")
                .orElseThrow(() -> new Unfit(name
                        + " is to be one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> folded(constant.name()).equals(folded(name)))
                .findFirst();
    }

    private static String folded(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
