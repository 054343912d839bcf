package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.USER;

import dev.pora.attention.QuietHours;
import dev.pora.user.Preferences;
import dev.pora.workday.Country;
import dev.pora.workday.OwnDays;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** How a person wants to be reminded, as columns of the user. */
final class PreferenceColumns {
    private PreferenceColumns() {}

    static Map<Field<?>, @Nullable Object> of(Preferences preferences) {
        LatenessColumns lateness = LatenessColumns.of(preferences.lateness());
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(USER.LATENESS, lateness.policy());
        columns.put(USER.EXPIRES_AFTER, lateness.expiresAfter());
        columns.put(USER.QUIET_FROM, bound(preferences.quietHours(), QuietHours::from));
        columns.put(USER.QUIET_TO, bound(preferences.quietHours(), QuietHours::to));
        columns.put(USER.COUNTRY, preferences.country().map(Country::code).orElse(null));
        columns.put(USER.DAYS_OFF, sorted(preferences.ownDays().off()));
        columns.put(USER.WORKING_DAYS, sorted(preferences.ownDays().working()));
        columns.putAll(HabitColumns.of(preferences.habits()));
        columns.put(USER.DIGEST_AT, preferences.digest().orElse(null));
        return columns;
    }

    private static @Nullable LocalTime bound(Optional<QuietHours> hours, Function<QuietHours, LocalTime> which) {
        return hours.map(which).orElse(null);
    }

    private static LocalDate[] sorted(Collection<LocalDate> days) {
        return days.stream().sorted().toArray(LocalDate[]::new);
    }

    static Preferences in(Row row) {
        return new Preferences(
                new LatenessColumns(row.get(USER.LATENESS), row.get(USER.EXPIRES_AFTER))
                        .lateness()
                        .orElseThrow(),
                Optional.ofNullable(row.get(USER.QUIET_FROM)).map(from -> new QuietHours(from, row.get(USER.QUIET_TO))),
                Optional.ofNullable(row.get(USER.COUNTRY)).map(Country::new),
                new OwnDays(Set.of(row.get(USER.DAYS_OFF)), Set.of(row.get(USER.WORKING_DAYS))),
                HabitColumns.in(row),
                Optional.ofNullable(row.get(USER.DIGEST_AT)));
    }
}
