package dev.pora.schedule.rrule;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the text of a rule, part by part. */
final class RuleReader {
    /** The RFC asks for every number at most once; all of them, in all parts, take about 12 000 characters. */
    private static final int LONGEST = 16_384;

    private static final String WHOLE = "RRULE";
    private static final String PREFIX = WHOLE + ":";
    private static final List<String> PARTS = List.of(
            "FREQ",
            "INTERVAL",
            "BYMONTH",
            "BYWEEKNO",
            "BYYEARDAY",
            "BYMONTHDAY",
            "BYDAY",
            "BYHOUR",
            "BYMINUTE",
            "BYSECOND",
            "BYSETPOS",
            "WKST",
            "COUNT",
            "UNTIL");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9-]{0,30}");
    private static final Pattern ORDINAL = Pattern.compile("[+-]?\\d{1,9}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern WEEKDAY = Pattern.compile("([+-]?\\d{1,2})?([A-Z]{2})");
    private static final Map<String, DayOfWeek> WEEKDAYS =
            Arrays.stream(DayOfWeek.values()).collect(Collectors.toUnmodifiableMap(RuleText::code, day -> day));
    private static final int SHOWN = 20;

    private final Map<String, String> parts;
    private final ZoneId zone;

    private RuleReader(Map<String, String> parts, ZoneId zone) {
        this.parts = parts;
        this.zone = zone;
    }

    static Parsed read(String text, ZoneId zone) {
        try {
            return new Parsed.Read(new RuleReader(split(text), zone).rule());
        } catch (UnfitPart unfit) {
            return new Parsed.Unreadable(unfit.part(), unfit.reason());
        }
    }

    private static Map<String, String> split(String text) {
        String written = normalised(text);
        Map<String, String> parts = new TreeMap<>();
        for (String part : written.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new UnfitPart(
                        WHOLE, "is made of NAME=VALUE parts with semicolons between them, not '" + shown(part) + "'");
            }
            String name = known(part.substring(0, equals));
            if (parts.put(name, part.substring(equals + 1)) != null) {
                throw new UnfitPart(name, "is given twice: give it once, with commas between its values");
            }
        }
        return parts;
    }

    private static String normalised(String text) {
        if (text.length() > LONGEST) {
            throw new UnfitPart(WHOLE, "is at most " + LONGEST + " characters long, not " + text.length());
        }
        String stripped = text.strip();
        if (!stripped.chars().allMatch(character -> character > ' ' && character < '\u007f')) {
            throw new UnfitPart(WHOLE, "is written with Latin letters, digits and signs, without spaces");
        }
        String written = stripped.toUpperCase(Locale.ROOT);
        return written.startsWith(PREFIX) ? written.substring(PREFIX.length()) : written;
    }

    private static String known(String name) {
        if (PARTS.contains(name)) {
            return name;
        }
        String known = " that RFC 5545 does not know; known are " + String.join(", ", PARTS);
        throw NAME.matcher(name).matches()
                ? new UnfitPart(name, "is a part" + known)
                : new UnfitPart(WHOLE, "has a part" + known);
    }

    private Rule rule() {
        return new Rule(
                frequency(),
                parts.containsKey("INTERVAL") ? number("INTERVAL") : 1,
                months(),
                list("BYWEEKNO", value -> ordinal("BYWEEKNO", value)),
                list("BYYEARDAY", value -> ordinal("BYYEARDAY", value)),
                list("BYMONTHDAY", value -> ordinal("BYMONTHDAY", value)),
                list("BYDAY", RuleReader::nthWeekday),
                list("BYHOUR", value -> number("BYHOUR", value)),
                list("BYMINUTE", value -> number("BYMINUTE", value)),
                list("BYSECOND", value -> number("BYSECOND", value)),
                list("BYSETPOS", value -> ordinal("BYSETPOS", value)),
                parts.containsKey("WKST") ? weekday("WKST", value("WKST")) : DayOfWeek.MONDAY,
                limit());
    }

    private String value(String part) {
        return parts.getOrDefault(part, "");
    }

    private Frequency frequency() {
        String written = value("FREQ");
        for (Frequency frequency : Frequency.values()) {
            if (frequency.name().equals(written)) {
                return frequency;
            }
        }
        throw new UnfitPart(
                "FREQ",
                "is one of " + Arrays.stream(Frequency.values()).map(Enum::name).collect(Collectors.joining(", "))
                        + (parts.containsKey("FREQ") ? ", not '" + shown(written) + "'" : ", and is missing"));
    }

    private Set<Month> months() {
        return list("BYMONTH", value -> {
            int number = number("BYMONTH", value);
            if (number < 1 || number > CalendarMonth.MONTHS) {
                throw new UnfitPart("BYMONTH", "takes 1 to " + CalendarMonth.MONTHS + ", not " + number);
            }
            return Month.of(number);
        });
    }

    private <T> Set<T> list(String part, Function<String, T> reading) {
        if (!parts.containsKey(part)) {
            return Set.of();
        }
        Set<T> values = new LinkedHashSet<>();
        for (String value : value(part).split(",", -1)) {
            values.add(reading.apply(value));
        }
        return values;
    }

    private int number(String part) {
        return number(part, value(part));
    }

    private static int number(String part, String value) {
        return number(part, value, NUMBER);
    }

    private static int ordinal(String part, String value) {
        return number(part, value, ORDINAL);
    }

    private static int number(String part, String value, Pattern form) {
        if (!form.matcher(value).matches()) {
            throw new UnfitPart(part, "takes whole numbers of at most nine digits, not '" + shown(value) + "'");
        }
        return Integer.parseInt(value);
    }

    private static NthWeekday nthWeekday(String value) {
        Matcher matcher = WEEKDAY.matcher(value);
        if (!matcher.matches()) {
            throw noWeekday("BYDAY", value);
        }
        DayOfWeek weekday = weekday("BYDAY", matcher.group(2));
        if (matcher.group(1) == null) {
            return NthWeekday.every(weekday);
        }
        int ordinal = Integer.parseInt(matcher.group(1));
        if (ordinal == 0) {
            throw noWeekday("BYDAY", value);
        }
        return new NthWeekday(ordinal, weekday);
    }

    private static DayOfWeek weekday(String part, String value) {
        DayOfWeek weekday = WEEKDAYS.get(value);
        if (weekday == null) {
            throw noWeekday(part, value);
        }
        return weekday;
    }

    private static UnfitPart noWeekday(String part, String value) {
        String counted = part.equals("BYDAY") ? ", or counted ones such as 1MO and -1FR" : "";
        return new UnfitPart(part, "takes MO, TU, WE, TH, FR, SA and SU" + counted + ", not '" + shown(value) + "'");
    }

    private Limit limit() {
        boolean counted = parts.containsKey("COUNT");
        if (!parts.containsKey("UNTIL")) {
            return counted ? new Limit.Times(number("COUNT")) : Limit.NEVER;
        }
        if (counted) {
            throw new UnfitPart("COUNT", "does not go beside UNTIL: give one of them");
        }
        return UntilText.read(value("UNTIL"), zone);
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
