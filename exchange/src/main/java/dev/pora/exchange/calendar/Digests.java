package dev.pora.exchange.calendar;

import dev.pora.exchange.Unfit;
import dev.pora.schedule.rrule.Parsed;
import dev.pora.schedule.rrule.RuleText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an event says of each thing, short enough to be written beside it. Equal for two spellings of the same: another
 * order of values, another name of a zone for a single time, another form of the same rule.
 */
record Digests(String text, String time, String alarms, String tags) {
    private static final int CHARACTERS = 16;

    static Digests of(Component event, Zones zones) {
        return new Digests(
                digest(words(event)),
                digest(times(event, zones)),
                digest(triggers(event)),
                digest(Categories.of(event).toString()));
    }

    String written() {
        return "text=" + text + "/time=" + time + "/alarms=" + alarms + "/tags=" + tags;
    }

    /** Those that {@link #written} wrote; none of them equals another where it did not. */
    static Digests read(String written) {
        return new Digests(
                part(written, "text"), part(written, "time"), part(written, "alarms"), part(written, "tags"));
    }

    private static String part(String written, String name) {
        return Stream.of(written.split("/", -1))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    private static String words(Component event) {
        return event.text("SUMMARY").orElse("") + "\n"
                + event.text("DESCRIPTION").orElse("");
    }

    private static String times(Component event, Zones zones) {
        try {
            return event.find("DTSTART")
                    .map(start -> times(event, Times.one(start, zones), zones))
                    .orElse("");
        } catch (Unfit unreadable) {
            return "";
        }
    }

    /** With a rule on the clock of its zone; single times wherever they are told from. */
    private static String times(Component event, Times.Written start, Zones zones) {
        Optional<Property> rule = event.find("RRULE");
        ZoneId zone = rule.isPresent() ? zone(start) : ZoneOffset.UTC;
        String all = Stream.concat(Stream.of(start), values(event, "RDATE", zones))
                .map(time -> Times.local(time, zone))
                .distinct()
                .sorted()
                .map(LocalDateTime::toString)
                .collect(Collectors.joining(","));
        return rule.map(property -> clock(zone) + " " + Times.local(start, zone) + " " + rule(property.value(), zone)
                                + " " + left(event, zone, zones) + " ")
                        .orElse("")
                + all;
    }

    /** One offset is the same under every name. */
    private static String clock(ZoneId zone) {
        return zone.getRules().isFixedOffset()
                ? zone.getRules().getOffset(Instant.EPOCH).getId()
                : zone.getId();
    }

    private static String left(Component event, ZoneId zone, Zones zones) {
        return values(event, "EXDATE", zones)
                .map(time -> Times.local(time, zone))
                .distinct()
                .sorted()
                .toList()
                .toString();
    }

    private static Stream<Times.Written> values(Component event, String property, Zones zones) {
        return event.all(property).flatMap(found -> Times.all(found, zones).stream());
    }

    private static ZoneId zone(Times.Written start) {
        return start instanceof Times.Written.Zoned(var _, ZoneId zone) ? zone : ZoneOffset.UTC;
    }

    private static String rule(String text, ZoneId zone) {
        return RuleText.parse(text, zone) instanceof Parsed.Read(var rule) ? RuleText.of(rule) : text;
    }

    private static String triggers(Component event) {
        return event.parts(Component.ALARM)
                .flatMap(alarm -> alarm.find("TRIGGER").stream())
                .map(Property::value)
                .map(value -> Length.read(value)
                        .map(Length::seconds)
                        .map(Object::toString)
                        .orElse(value))
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
