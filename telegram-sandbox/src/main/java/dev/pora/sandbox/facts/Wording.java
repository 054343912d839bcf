package dev.pora.sandbox.facts;

import java.util.Locale;
import java.util.regex.Pattern;

/** Telegram's words where they are known, and plain ones for the rest. */
final class Wording {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private Wording() {}

    /** {@code InlineKeyboardButton} as "inline keyboard button". */
    static String spoken(String typeName) {
        return HUMP.matcher(typeName).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    static String field(String type, String field) {
        return "can't parse " + spoken(type) + ": Field \"" + field + '"';
    }

    static String missing(String parameter) {
        return switch (parameter) {
            case "text" -> "message text is empty";
            case "chat_id" -> "chat_id is empty";
            case "message_id" -> "message identifier is not specified";
            case "from_chat_id" -> "from_chat_id is empty";
            default -> "parameter \"" + parameter + "\" is required";
        };
    }

    static String limit(String field, String where, Limit limit) {
        if ("callback_data".equals(field)) {
            return "BUTTON_DATA_INVALID";
        }
        String counted = switch (limit.measure()) {
            case CHARACTERS, PARSED -> " characters long";
            case BYTES -> " bytes long";
            case ITEMS -> " items";
            case AMOUNT -> "";
        };
        return where + " must be " + limit.min() + '-' + limit.max() + counted;
    }
}
