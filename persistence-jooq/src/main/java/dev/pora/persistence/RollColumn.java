package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.NOTIFICATION;

import dev.pora.roll.Person;
import dev.pora.roll.Roll;
import dev.pora.user.TelegramId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Who is to do what a notification says, as the column {@code people}: id, user name, when done, name, with blanks between. */
final class RollColumn {
    private static final String NOTHING = "-";
    private static final int FIELDS = 4;

    private RollColumn() {}

    static String[] of(Roll roll) {
        return roll.entries().stream().map(RollColumn::written).toArray(String[]::new);
    }

    private static String written(Roll.Entry entry) {
        Person person = entry.person();
        return String.join(
                " ",
                person.id().map(id -> Long.toString(id.value())).orElse(NOTHING),
                person.username().orElse(NOTHING),
                entry.done()
                        .map(at -> Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)))
                        .orElse(NOTHING),
                person.name());
    }

    /** A row that was kept for undo by an earlier version has no such column. */
    static Roll in(String @Nullable [] people) {
        return people == null || people.length == 0
                ? Roll.NOBODY
                : new Roll(Arrays.stream(people).map(RollColumn::entry).toList());
    }

    private static Roll.Entry entry(String written) {
        String[] fields = written.split(" ", FIELDS);
        Person person = new Person(
                filled(fields[0]).map(id -> new TelegramId(Long.parseLong(id))), filled(fields[1]), fields[3]);
        return new Roll.Entry(
                person, filled(fields[2]).map(micros -> Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS)));
    }

    /** Whether somebody with this id is there; rows where nobody is are passed over by an index. */
    static Condition names(TelegramId person) {
        return DSL.condition(
                "{0} <> '{}' and exists (select 1 from unnest({0}) as one where split_part(one, ' ', 1) = {1})",
                NOTIFICATION.PEOPLE, DSL.val(Long.toString(person.value())));
    }

    /** The column without whoever has this id. */
    static Field<String[]> without(TelegramId person) {
        return DSL.field(
                "array(select one from unnest({0}) with ordinality as all_of_them (one, place)"
                        + " where split_part(one, ' ', 1) <> {1} order by place)",
                NOTIFICATION.PEOPLE.getDataType(), NOTIFICATION.PEOPLE, DSL.val(Long.toString(person.value())));
    }

    private static Optional<String> filled(String field) {
        return Optional.of(field).filter(value -> !value.equals(NOTHING));
    }
}
