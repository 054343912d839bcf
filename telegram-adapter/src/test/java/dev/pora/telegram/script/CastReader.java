package dev.pora.telegram.script;

import dev.pora.user.Language;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who is there: what a script says of them, and everybody who does something in it. */
final class CastReader {
    private static final Pattern GROUP =
            Pattern.compile("(?<name>\\p{L}+) is a (?<kind>group|forum|channel) of (?<members>.+)");
    private static final Pattern TOPIC = Pattern.compile("(?<name>\\p{L}+) is a topic of (?<group>\\p{L}+)");
    private static final Pattern STRANGER = Pattern.compile("(?<name>\\p{L}+) never started Pora");
    private static final Pattern SPEAKS = Pattern.compile("(?<name>\\p{L}+) speaks (?<language>[a-z]{2})");

    private final Language usual;
    private final Map<String, Language> people = new LinkedHashMap<>();
    private final Map<String, Cast.Group> groups = new LinkedHashMap<>();
    private final Map<String, String> topics = new LinkedHashMap<>();
    private final Set<String> strangers = new LinkedHashSet<>();

    CastReader(Language usual) {
        this.usual = usual;
    }

    Cast read(List<Block> blocks) {
        for (Block block : blocks) {
            if (!introduces(block.head())) {
                Line.of(block.head()).map(Line::who).ifPresent(this::meet);
            }
        }
        return new Cast(people, groups, topics, strangers);
    }

    private void meet(String name) {
        if (!groups.containsKey(name) && !topics.containsKey(name) && !name.equals(Cast.Group.BOT)) {
            people.putIfAbsent(name, usual);
        }
    }

    static boolean isIntroduction(String head) {
        return GROUP.matcher(head).matches()
                || TOPIC.matcher(head).matches()
                || STRANGER.matcher(head).matches()
                || SPEAKS.matcher(head).matches();
    }

    private boolean introduces(String head) {
        Matcher group = GROUP.matcher(head);
        Matcher topic = TOPIC.matcher(head);
        Matcher stranger = STRANGER.matcher(head);
        Matcher speaks = SPEAKS.matcher(head);
        if (group.matches()) {
            String kind = group.group("kind");
            List<String> members = List.of(group.group("members").split(", ", -1));
            groups.put(group.group("name"), new Cast.Group(kind.equals("channel"), kind.equals("forum"), members));
            members.forEach(this::meet);
        } else if (topic.matches()) {
            topics.put(topic.group("name"), topic.group("group"));
        } else if (stranger.matches()) {
            meet(stranger.group("name"));
            strangers.add(stranger.group("name"));
        } else if (speaks.matches()) {
            people.put(
                    speaks.group("name"),
                    Language.ofTag(speaks.group("language"))
                            .orElseThrow(() -> new BadScriptException("no such language: " + head)));
        } else {
            return false;
        }
        return true;
    }
}
