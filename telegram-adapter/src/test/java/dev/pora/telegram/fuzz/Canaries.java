package dev.pora.telegram.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word for each person in each chat, put into what they say there. It may come back to that chat and to the person's
 * private one; anywhere else somebody reads what is not theirs.
 */
final class Canaries {
    private static final Pattern WORD = Pattern.compile("qz(\\d+)c(m?)(\\d+)z", Pattern.CASE_INSENSITIVE);

    private Canaries() {}

    /** What stands for the word until it is known who says it where: nobody knows before an update is spoiled. */
    static final String UNNAMED = "qzcanaryz";

    /** An update as it is sent, with its person's word in it; what is said in the name of a chat is nobody's. */
    static String named(JsonNode update) {
        JsonNode message = update.path(update.has("edited_message") ? "edited_message" : "message");
        if (update.has("channel_post") || message.has("sender_chat")) {
            return update.toString().replace(UNNAMED, "post");
        }
        long chat = message.path("chat").path("id").asLong();
        long person = Math.abs(message.path("from").path("id").asLong());
        String word = "qz" + person + "c" + (chat < 0 ? "m" : "") + Math.abs(chat) + "z";
        return update.toString().replace(UNNAMED, word);
    }

    /** Whether somebody's word stands in a text that this chat or person sees, and should not. */
    static boolean isLeaked(String text, long chat, long reader) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            long author = Long.parseLong(words.group(1));
            long there = Long.parseLong(words.group(3)) * (words.group(2).isEmpty() ? 1 : -1);
            if (there != chat && author != chat && author != reader) {
                return true;
            }
        }
        return false;
    }
}
