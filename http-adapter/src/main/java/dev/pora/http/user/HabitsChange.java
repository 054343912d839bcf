package dev.pora.http.user;

import dev.pora.http.body.Fields;
import dev.pora.http.body.Kind;
import dev.pora.http.form.DayPartsForm;
import dev.pora.user.DateOrder;
import dev.pora.user.Habits;
import dev.pora.user.Preferences;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a caller says of the habits of a user: what is absent stays, null stands for what is usual. */
final class HabitsChange {
    private static final Kind<DayOfWeek> WEEKDAY = Kind.oneOf(DayOfWeek.values());
    private static final Kind<DateOrder> DATE_ORDER = Kind.oneOf(DateOrder.values());

    private HabitsChange() {}

    /** Empty when nothing is said of them. */
    static Optional<UnaryOperator<Preferences>> read(Fields fields) {
        return Stream.of(defaultTime(fields), dayParts(fields), weekStart(fields), dateOrder(fields))
                .flatMap(Optional::stream)
                .reduce((one, other) -> habits -> other.apply(one.apply(habits)))
                .map(edit -> preferences -> preferences.withHabits(edit.apply(preferences.habits())));
    }

    private static Optional<UnaryOperator<Habits>> defaultTime(Fields fields) {
        return fields.edit(
                "defaultTime",
                Kind.MINUTE_OF_DAY,
                (habits, time) ->
                        habits.withDefaultTime(time.orElse(Habits.usual().defaultTime())));
    }

    private static Optional<UnaryOperator<Habits>> dayParts(Fields fields) {
        UnaryOperator<Habits> edit =
                fields.clearableNested("dayParts", DayPartsForm::read).orElse(Habits::withUsualParts);
        return fields.has("dayParts") ? Optional.of(edit) : Optional.empty();
    }

    private static Optional<UnaryOperator<Habits>> weekStart(Fields fields) {
        return fields.edit(
                "weekStart",
                WEEKDAY,
                (habits, day) -> habits.withWeekStart(day.orElse(Habits.usual().weekStart())));
    }

    private static Optional<UnaryOperator<Habits>> dateOrder(Fields fields) {
        return fields.edit("dateOrder", DATE_ORDER, Habits::withDateOrder);
    }
}
