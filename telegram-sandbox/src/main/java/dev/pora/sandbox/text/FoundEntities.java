package dev.pora.sandbox.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands, addresses, mentions and tags in plain text, as Telegram finds them by itself. */
final class FoundEntities {
    private static final String DOMAIN =
            "(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}\\.){1,8}(?:com|org|net|ru|su|io|dev|me|app|info|eu|uk|de|рф)";
    private static final Map<String, Pattern> BY_TYPE = new LinkedHashMap<>();

    static {
        put("url", "https?://[^\\s<>\"]+");
        put("email", "(?<![\\p{L}\\p{N}._%+-])[A-Za-z0-9._%+-]{1,64}@" + DOMAIN + "(?![\\p{L}\\p{N}])");
        put("url", "(?<![\\p{L}\\p{N}@._/-])" + DOMAIN + "(?![\\p{L}\\p{N}_.-][\\p{L}\\p{N}])(?:/[^\\s<>\"]*)?");
        put("bot_command", "(?<![\\p{L}\\p{N}_/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\\p{L}\\p{N}_/])");
        put("mention", "(?<![\\p{L}\\p{N}_])@[A-Za-z0-9_]{3,32}(?![\\p{L}\\p{N}_])");
        put("hashtag", "(?<![\\p{L}\\p{N}_])#[\\p{N}_]{0,255}\\p{L}[\\p{L}\\p{N}_]{0,255}");
    }

    private FoundEntities() {}

    private static void put(String type, String expression) {
        BY_TYPE.put(type + BY_TYPE.size(), Pattern.compile(expression, Pattern.CASE_INSENSITIVE));
    }

    static List<Entity> in(String text) {
        List<Entity> found = new ArrayList<>();
        BY_TYPE.forEach((key, pattern) -> {
            String type = key.substring(0, key.length() - 1);
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                add(found, Entity.plain(type, matcher.start(), length(type, matcher.group())));
            }
        });
        return found;
    }

    private static void add(List<Entity> found, Entity entity) {
        if (found.stream().noneMatch(entity::overlaps)) {
            found.add(entity);
        }
    }

    /** The full stop after an address belongs to the sentence. */
    private static int length(String type, String match) {
        int end = match.length();
        while ("url".equals(type) && end > 1 && ".,;:!?)'".indexOf(match.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
