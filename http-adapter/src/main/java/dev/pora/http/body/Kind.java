package dev.pora.http.body;

import dev.pora.notification.EventName;
import dev.pora.notification.Tag;
import dev.pora.schedule.Span;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.user.Language;
import dev.pora.workday.Country;
import io.micronaut.json.tree.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A kind of value that a field holds.
 *
 * @param expected what such a value looks like, in words for callers
 * @param read turns JSON into it; throws {@link Misfit} on anything else
 */
public record Kind<T>(String expected, Function<JsonNode, T> read) {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    public static final Kind<String> TEXT = new Kind<>("A string", Kind::text);
    public static final Kind<JsonNode> OBJECT = new Kind<>("An object", Kind::object);
    public static final Kind<Boolean> FLAG = new Kind<>("true or false", Kind::flag);

    public static final Kind<EventName> EVENT =
            TEXT.as("A string of 1 to 4,096 characters that are not all blank, without U+0000", EventName::new);
    public static final Kind<Tag> TAG =
            TEXT.as("A tag of 1 to 64 letters, digits and underscores, without a #", Tag::new);
    public static final Kind<ZoneId> ZONE = TEXT.as("An IANA time zone such as Europe/Moscow", Kind::zone);
    public static final Kind<Language> LANGUAGE = TEXT.as("ru or en", Kind::language);
    public static final Kind<Long> TELEGRAM_ID =
            new Kind<>("A whole number from 1 to 2^52 - 1", node -> whole(node, (1L << 52) - 1));
    public static final Kind<LocalDateTime> LOCAL_TIME =
            TEXT.as("A local date and time such as 2030-05-31T09:00, from 1970 to 9999", Kind::localTime);
    public static final Kind<Temporal> TIME = TEXT.as(
            "A time with its offset such as 2030-05-31T09:00:00+03:00 (RFC 3339), or a local one such as"
                    + " 2030-05-31T09:00 beside a zone, from 1970 to 9999",
            Kind::time);
    public static final Kind<Instant> INSTANT = TEXT.as(
            "A time with its offset such as 2030-05-31T09:00:00+03:00 (RFC 3339), from 1970 to 9999", Kind::instant);
    public static final Kind<LocalDate> DATE =
            TEXT.as("A date such as 2030-05-31, from 1970 to 9999", text -> inRange(LocalDate.parse(text)));
    public static final Kind<LocalDateTime> LAST_TIME = TEXT.as(
            "A local date and time such as 2030-12-31T18:00, or a date, whose end is meant, from 1970 to 9999",
            Kind::lastTime);
    public static final Kind<LocalTime> TIME_OF_DAY =
            TEXT.as("A time of day such as 09:00", text -> LocalTime.parse(text).truncatedTo(ChronoUnit.SECONDS));
    public static final Kind<LocalTime> MINUTE_OF_DAY =
            TEXT.as("A time of day to the minute such as 09:00", Kind::minute);
    public static final Kind<Span> SPAN = TEXT.as(
            "A length of time of one unit such as PT90M, PT8H, P3D, P2W, P1M or P1Y, which counts 1 to 10,000",
            Kind::span);
    public static final Kind<Country> COUNTRY = TEXT.as("A country's code by ISO 3166-1 such as RU", Kind::country);
    public static final Kind<Frequency> FREQUENCY = oneOf(
            Frequency.MINUTELY,
            Frequency.HOURLY,
            Frequency.DAILY,
            Frequency.WEEKLY,
            Frequency.MONTHLY,
            Frequency.YEARLY);
    public static final Kind<Set<DayOfWeek>> WEEKDAYS =
            new Kind<>("A list of " + lowerCased(DayOfWeek.values()), Kind::weekdays);

    /** A whole number within both bounds. */
    public static Kind<Integer> between(int least, int most) {
        return new Kind<>("A whole number from " + least + " to " + most, node -> within(node, least, most));
    }

    /** One of these names, in lower case. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read only
    public static <E extends Enum<E>> Kind<E> oneOf(E... values) {
        return TEXT.as("One of " + lowerCased(values), name -> named(values, name));
    }

    /** An elapsed time in the form of ISO 8601, to the second, within both bounds. */
    public static Kind<Duration> lasting(Duration least, Duration most) {
        return TEXT.as(
                "A length of time such as PT10M or PT2H, from " + least + " to " + most,
                text -> within(Duration.parse(text).truncatedTo(ChronoUnit.SECONDS), least, most));
    }

    /** The same read further; {@code convert} may throw IllegalArgumentException or DateTimeException as well. */
    public <R> Kind<R> as(String newExpected, Function<T, R> convert) {
        return new Kind<>(newExpected, node -> converted(read.apply(node), convert));
    }

    private static <T, R> R converted(T value, Function<T, R> convert) {
        try {
            return convert.apply(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Misfit(Misfit.quoted(value.toString()) + " does not fit");
        }
    }

    /** Without halves of surrogate pairs, which no store keeps. */
    private static String text(JsonNode node) {
        String text = require(node.isString(), node).getStringValue();
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new Misfit("The string holds half of a surrogate pair");
        }
        return text;
    }

    private static JsonNode object(JsonNode node) {
        return require(node.isObject(), node);
    }

    private static Boolean flag(JsonNode node) {
        return require(node.isBoolean(), node).getBooleanValue();
    }

    private static Integer within(JsonNode node, int least, int most) {
        double value = require(node.isNumber(), node).getDoubleValue();
        if (value < least || value > most || value != Math.rint(value)) {
            throw new Misfit("This number does not fit");
        }
        return (int) value;
    }

    private static long whole(JsonNode node, long most) {
        double value = require(node.isNumber(), node).getDoubleValue();
        if (value < 1 || value > most || value != Math.rint(value)) {
            throw new Misfit("This number does not fit");
        }
        return (long) value;
    }

    private static Duration within(Duration duration, Duration least, Duration most) {
        if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
            throw new Misfit("This length of time does not fit");
        }
        return duration;
    }

    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new Misfit(Misfit.quoted(name) + " is no time zone");
        }
        return ZoneId.of(name);
    }

    private static Language language(String tag) {
        return Language.ofTag(tag).orElseThrow(() -> new Misfit("Pora does not speak " + Misfit.quoted(tag)));
    }

    private static LocalDateTime localTime(String text) {
        return inRange(LocalDateTime.parse(text)).truncatedTo(ChronoUnit.MICROS);
    }

    private static Temporal time(String text) {
        try {
            return inRange(OffsetDateTime.parse(text)).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            return localTime(text);
        }
    }

    private static Instant instant(String text) {
        return inRange(OffsetDateTime.parse(text))
                .truncatedTo(ChronoUnit.MICROS)
                .toInstant();
    }

    private static LocalDateTime lastTime(String text) {
        try {
            return inRange(LocalDate.parse(text)).atTime(LocalTime.MAX).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            return localTime(text);
        }
    }

    private static LocalTime minute(String text) {
        LocalTime time = LocalTime.parse(text);
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw new Misfit(Misfit.quoted(text) + " is finer than a minute");
        }
        return time;
    }

    private static Span span(String text) {
        return Span.read(text).orElseThrow(() -> new Misfit(Misfit.quoted(text) + " is no such length"));
    }

    private static Country country(String text) {
        return Country.of(text).orElseThrow(() -> new Misfit(Misfit.quoted(text) + " is no country"));
    }

    private static <T extends TemporalAccessor> T inRange(T time) {
        int year = time.get(ChronoField.YEAR);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Misfit("The year " + year + " is out of range");
        }
        return time;
    }

    private static Set<DayOfWeek> weekdays(JsonNode node) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        StreamSupport.stream(require(node.isArray(), node).values().spliterator(), false)
                .map(day -> named(DayOfWeek.values(), text(day)))
                .forEach(days::add);
        return days;
    }

    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> lowerCased(value).equals(name))
                .findFirst()
                .orElseThrow(() -> new Misfit(Misfit.quoted(name) + " is none of them"));
    }

    private static String lowerCased(Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static JsonNode require(boolean fits, JsonNode node) {
        if (!fits) {
            throw new Misfit("This is " + described(node));
        }
        return node;
    }

    private static String described(JsonNode node) {
        if (node.isNull()) {
            return "null";
        } else if (node.isObject()) {
            return "an object";
        } else if (node.isArray()) {
            return "a list";
        } else if (node.isString()) {
            return "a string";
        }
        return node.isNumber() ? "a number" : "a truth value";
    }
}
