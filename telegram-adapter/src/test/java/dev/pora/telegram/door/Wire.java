package dev.pora.telegram.door;

import dev.pora.telegram.wire.Reaction;

/** Updates as Telegram writes them. */
final class Wire {
    private Wire() {}

    static String text(long update, long person, String text) {
        return """
                {"update_id":%d,"message":{"message_id":%d,"date":1773224400,"text":"%s",
                 "from":{"id":%d,"is_bot":false,"first_name":"Anna","language_code":"en"},
                 "chat":{"id":%d,"type":"private","first_name":"Anna"}}}""".formatted(update, update, text, person, person);
    }

    static String press(long update, long person, String callback) {
        return """
                {"update_id":%d,"callback_query":{"id":"%s","chat_instance":"1","data":"d:1:2",
                 "from":{"id":%d,"is_bot":false,"first_name":"Anna"},
                 "message":{"message_id":5,"date":0,"chat":{"id":%d,"type":"private"}}}}""".formatted(update, callback, person, person);
    }

    static Reaction updates(String... updates) {
        return Reaction.ok("[" + String.join(",", updates) + "]");
    }
}
