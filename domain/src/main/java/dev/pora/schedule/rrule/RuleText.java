package dev.pora.schedule.rrule;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The text of a rule as RFC 5545, section 3.3.10, writes it, without the property's name. */
public final class RuleText {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private RuleText() {}

    /** In one fixed order of parts, with what is the default left out; UNTIL is a local time. {@link #parse} reads it back as an equal rule. */
    public static String of(Rule rule) {
        StringBuilder text = new StringBuilder("FREQ=").append(rule.frequency());
        if (rule.interval() > 1) {
            text.append(";INTERVAL=").append(rule.interval());
        }
        append(text, "BYMONTH", rule.months(), month -> Integer.toString(month.getValue()));
        append(text, "BYWEEKNO", rule.weekNumbers(), Object::toString);
        append(text, "BYYEARDAY", rule.yearDays(), Object::toString);
        append(text, "BYMONTHDAY", rule.monthDays(), Object::toString);
        append(text, "BYDAY", rule.weekdays(), RuleText::weekday);
        append(text, "BYHOUR", rule.hours(), Object::toString);
        append(text, "BYMINUTE", rule.minutes(), Object::toString);
        append(text, "BYSECOND", rule.seconds(), Object::toString);
        append(text, "BYSETPOS", rule.positions(), Object::toString);
        if (rule.weekStart() != DayOfWeek.MONDAY) {
            text.append(";WKST=").append(code(rule.weekStart()));
        }
        return text.append(limit(rule.limit())).toString();
    }

    /**
     * Reads a rule, in capitals or not, with or without {@code RRULE:} before it.
     *
     * @param zone of the series: UNTIL in UTC ({@code …Z}) is taken as the local time that it is there. UNTIL as a date is the
     *     end of that day
     */
    public static Parsed parse(String text, ZoneId zone) {
        return RuleReader.read(text, zone);
    }

    private static <T> void append(StringBuilder text, String part, Collection<T> values, Function<T, String> written) {
        if (!values.isEmpty()) {
            String list = values.stream().map(written).collect(Collectors.joining(","));
            text.append(';').append(part).append('=').append(list);
        }
    }

    private static String weekday(NthWeekday day) {
        return (day.isEvery() ? "" : Integer.toString(day.ordinal())) + code(day.weekday());
    }

    /** MO, TU and so on: the first two letters. */
    static String code(DayOfWeek weekday) {
        return weekday.name().substring(0, 2);
    }

    private static String limit(Limit limit) {
        return switch (limit) {
            case Limit.Never _ -> "";
            case Limit.Times(int count) -> ";COUNT=" + count;
            case Limit.Until(var last) -> ";UNTIL=" + LOCAL.format(last);
        };
    }
}
