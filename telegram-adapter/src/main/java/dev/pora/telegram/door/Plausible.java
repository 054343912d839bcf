package dev.pora.telegram.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Whether the numbers in an update are such as the Bot API gives. Telegram sends no others; somebody who has got hold of
 * a webhook's secret may, and must not cause errors with them.
 */
final class Plausible {
    /** Ids of people and chats have at most 52 significant bits ({@code User.id}, {@code Chat.id}). */
    private static final long ID_BOUND = 1L << 52;

    private static final int MOST_LATITUDE = 90;
    private static final int MOST_LONGITUDE = 180;

    private static final Map<String, Predicate<JsonNode>> FIELDS = Map.ofEntries(
            Map.entry("message_id", Plausible::isCount),
            Map.entry("message_thread_id", Plausible::isCount),
            Map.entry("latitude", degrees -> isWithin(degrees, MOST_LATITUDE)),
            Map.entry("longitude", degrees -> isWithin(degrees, MOST_LONGITUDE)),
            Map.entry("chat", chat -> isId(chat.path("id"))),
            Map.entry("from", user -> isId(user.path("id"))),
            Map.entry("user", user -> isId(user.path("id"))),
            Map.entry("migrate_to_chat_id", Plausible::isId),
            Map.entry("migrate_from_chat_id", Plausible::isId));

    private Plausible() {}

    static boolean is(JsonNode node) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!FIELDS.getOrDefault(field.getKey(), _ -> true).test(field.getValue())) {
                return false;
            }
        }
        for (JsonNode child : node) {
            if (!is(child)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isId(JsonNode id) {
        return id.isIntegralNumber()
                && id.canConvertToLong()
                && id.asLong() < ID_BOUND
                && id.asLong() > -ID_BOUND
                && id.asLong() != 0;
    }

    private static boolean isCount(JsonNode number) {
        return number.isIntegralNumber() && number.canConvertToInt() && number.asInt() >= 0;
    }

    private static boolean isWithin(JsonNode degrees, int most) {
        return degrees.isNumber() && Math.abs(degrees.asDouble()) <= most;
    }
}
