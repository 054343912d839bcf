package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.USER;

import dev.pora.user.DateOrder;
import dev.pora.user.DayPart;
import dev.pora.user.Habits;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** What a person means by words that leave the time open, as columns of the user. */
final class HabitColumns {
    private HabitColumns() {}

    static Map<Field<?>, @Nullable Object> of(Habits habits) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(USER.DEFAULT_TIME, habits.defaultTime());
        habits.parts().forEach((part, time) -> columns.put(column(part), time));
        columns.put(USER.WEEK_START, habits.weekStart().name());
        columns.put(USER.DATE_ORDER, habits.dateOrder().map(DateOrder::name).orElse(null));
        return columns;
    }

    static Habits in(Row row) {
        return new Habits(
                row.get(USER.DEFAULT_TIME),
                Arrays.stream(DayPart.values())
                        .collect(Collectors.toMap(Function.identity(), part -> row.get(column(part)))),
                DayOfWeek.valueOf(row.get(USER.WEEK_START)),
                Optional.ofNullable(row.get(USER.DATE_ORDER)).map(DateOrder::valueOf));
    }

    private static Field<LocalTime> column(DayPart part) {
        return switch (part) {
            case EARLY_MORNING -> USER.EARLY_MORNING;
            case MORNING -> USER.MORNING;
            case LUNCH -> USER.LUNCH;
            case AFTERNOON -> USER.AFTERNOON;
            case END_OF_DAY -> USER.END_OF_DAY;
            case EVENING -> USER.EVENING;
            case NIGHT -> USER.NIGHT;
        };
    }
}
