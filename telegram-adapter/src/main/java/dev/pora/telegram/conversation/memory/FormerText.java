package dev.pora.telegram.conversation.memory;

import dev.pora.attention.QuietHours;
import dev.pora.telegram.conversation.button.LatenessCode;
import dev.pora.user.DateOrder;
import dev.pora.user.DayPart;
import dev.pora.user.Habits;
import dev.pora.user.Language;
import dev.pora.user.Preferences;
import dev.pora.workday.Country;
import dev.pora.workday.OwnDays;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A {@link Former} as fields; what is not there is an empty one, and several of a kind have spaces between. */
final class FormerText {
    private static final int FIELDS = 14;

    private FormerText() {}

    static List<String> of(Former former) {
        Preferences preferences = former.preferences();
        Habits habits = preferences.habits();
        return List.of(
                Long.toString(former.left()),
                Long.toString(former.at().getEpochSecond()),
                former.language().tag(),
                optional(former.zone()),
                LatenessCode.of(preferences.lateness()),
                preferences
                        .quietHours()
                        .map(hours -> hours.from() + " " + hours.to())
                        .orElse(""),
                preferences.country().map(Country::code).orElse(""),
                all(preferences.ownDays().off()),
                all(preferences.ownDays().working()),
                habits.defaultTime().toString(),
                all(Stream.of(DayPart.values())
                        .map(part -> part + "=" + habits.time(part))
                        .toList()),
                habits.weekStart().name(),
                optional(habits.dateOrder()),
                optional(preferences.digest()));
    }

    private static String optional(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String all(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    /** Empty for fields that another version wrote in another way. */
    static Optional<Former> read(List<String> fields) {
        try {
            return fields.size() == FIELDS ? Optional.of(former(fields)) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException | NoSuchElementException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Former former(List<String> fields) {
        OwnDays ownDays = new OwnDays(days(fields.get(7)), days(fields.get(8)));
        Preferences preferences = new Preferences(
                LatenessCode.read(fields.get(4)).orElseThrow(),
                read(fields.get(5), FormerText::hours),
                read(fields.get(6), Country::new),
                ownDays,
                habits(fields.subList(9, 13)),
                read(fields.get(13), LocalTime::parse));
        return new Former(
                read(fields.get(3), ZoneId::of),
                Language.ofTag(fields.get(2)).orElseThrow(),
                preferences,
                Long.parseLong(fields.get(0)),
                Instant.ofEpochSecond(Long.parseLong(fields.get(1))));
    }

    private static Habits habits(List<String> fields) {
        Map<DayPart, LocalTime> parts = new EnumMap<>(DayPart.class);
        split(fields.get(1))
                .map(part -> part.split("=", 2))
                .forEach(part -> parts.put(DayPart.valueOf(part[0]), LocalTime.parse(part[1])));
        return new Habits(
                LocalTime.parse(fields.get(0)),
                parts,
                DayOfWeek.valueOf(fields.get(2)),
                read(fields.get(3), DateOrder::valueOf));
    }

    private static <T> Optional<T> read(String field, Function<String, T> value) {
        return field.isEmpty() ? Optional.empty() : Optional.of(value.apply(field));
    }

    private static QuietHours hours(String field) {
        List<LocalTime> ends = split(field).map(LocalTime::parse).toList();
        return new QuietHours(ends.getFirst(), ends.getLast());
    }

    private static Set<LocalDate> days(String field) {
        return split(field).map(LocalDate::parse).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> split(String field) {
        return Stream.of(field.split(" ", -1)).filter(part -> !part.isEmpty());
    }
}
