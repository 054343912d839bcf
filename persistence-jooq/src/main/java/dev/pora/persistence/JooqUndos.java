package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;
import static dev.pora.persistence.generated.Tables.UNDO;

import dev.pora.notification.Alarm;
import dev.pora.notification.Change;
import dev.pora.notification.Notification;
import dev.pora.notification.Trouble;
import dev.pora.notification.UndoId;
import dev.pora.notification.Undos;
import dev.pora.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.JSONEntry;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Changes that can be taken back, in the table {@code undo}: rows of the main tables as JSON, of whatever columns they have. */
final class JooqUndos implements Undos {
    private final JooqTransactions transactions;
    private final DSLContext sql;
    private final AlarmQueue queue;

    JooqUndos(JooqTransactions transactions, AlarmQueue queue) {
        this.transactions = transactions;
        this.sql = transactions.sql();
        this.queue = queue;
    }

    /** The notification is copied as it stands in its table. */
    @Override
    public UndoId keep(UserId owner, Change change) {
        Field<JSONB> row = DSL.field("to_jsonb({0})", JSONB.class, DSL.field(DSL.name(NOTIFICATION.getName())));
        return sql.insertInto(
                        UNDO, UNDO.USER_ID, UNDO.BEFORE, UNDO.AFTER_VERSION, UNDO.REMOVED, UNDO.ADDED, UNDO.KEPT_AT)
                .select(DSL.select(
                                NOTIFICATION.USER_ID,
                                row,
                                DSL.val(change.after().orElse(null), UNDO.AFTER_VERSION),
                                json(change.removed()),
                                json(change.added()),
                                StoreClock.now())
                        .from(NOTIFICATION)
                        .where(
                                NOTIFICATION.NOTIFICATION_ID.eq(
                                        change.before().id().value()),
                                NOTIFICATION.USER_ID.eq(owner.value())))
                .returning(UNDO.UNDO_ID)
                .fetchOptional(kept -> new UndoId(kept.get(UNDO.UNDO_ID)))
                .orElseThrow(() -> new IllegalStateException(
                        "Only a change of one's own notification can be taken back, before it is made: "
                                + change.before().id()));
    }

    private static Field<JSONB> json(List<Alarm> alarms) {
        return DSL.jsonbArray(alarms.stream().map(JooqUndos::json).toList());
    }

    private static Field<JSONB> json(Alarm alarm) {
        return DSL.jsonbObject(
                entry(ALARM.NOTIFICATION_ID, alarm.notification().value()),
                entry(ALARM.KIND, alarm.kind().name()),
                entry(ALARM.OCCURRENCE_AT, StoreClock.stored(alarm.occurrence())),
                entry(ALARM.PLANNED_AT, StoreClock.stored(alarm.planned())),
                entry(ALARM.ROUND, alarm.round()),
                DSL.key(ALARM.TROUBLE.getName())
                        .value(DSL.val(alarm.trouble().map(Trouble::name).orElse(null), ALARM.TROUBLE)));
    }

    private static <T> JSONEntry<T> entry(Field<T> column, T value) {
        return DSL.key(column.getName()).value(DSL.val(value, column));
    }

    @Override
    public void join(UserId owner, UndoId first, Collection<UndoId> others) {
        var _ = sql.update(UNDO)
                .set(UNDO.JOINED_TO, first.value())
                .where(
                        UNDO.USER_ID.eq(owner.value()),
                        UNDO.UNDO_ID.in(others.stream().map(UndoId::value).toList()))
                .execute();
    }

    /** The user is locked first, as everywhere: what follows may change their notifications. */
    @Override
    public List<Change> take(UserId owner, UndoId id) {
        return transactions.within(() -> {
            var _ = queue.lock(owner);
            Optional<Change> first = sql.deleteFrom(UNDO)
                    .where(UNDO.UNDO_ID.eq(id.value()), UNDO.USER_ID.eq(owner.value()), isOver().not())
                    .returning()
                    .fetchOptional(this::change);
            return first.map(change ->
                            Stream.concat(Stream.of(change), joined(owner, id)).toList())
                    .orElseGet(List::of);
        });
    }

    private Stream<Change> joined(UserId owner, UndoId first) {
        return sql
                .deleteFrom(UNDO)
                .where(UNDO.JOINED_TO.eq(first.value()), UNDO.USER_ID.eq(owner.value()))
                .returning()
                .fetch()
                .sortAsc(UNDO.UNDO_ID)
                .stream()
                .map(this::change);
    }

    private static Condition isOver() {
        return UNDO.KEPT_AT.lt(StoreClock.nowPlus(PATIENCE.negated()));
    }

    private Change change(Record row) {
        return new Change(
                notification(row.get(UNDO.BEFORE)),
                Optional.ofNullable(row.get(UNDO.AFTER_VERSION)),
                alarms(row.get(UNDO.REMOVED)),
                alarms(row.get(UNDO.ADDED)));
    }

    private Notification notification(JSONB row) {
        return sql.select(NOTIFICATION.fields())
                .from(rows("jsonb_populate_record", NOTIFICATION, row))
                .fetchSingle(Rows::notification);
    }

    private List<Alarm> alarms(JSONB rows) {
        return sql.select(ALARM.fields())
                .from(rows("jsonb_populate_recordset", ALARM, rows))
                .fetch(Rows::alarm);
    }

    /** Rows of a table as they once were, under the table's name. */
    private static Table<?> rows(String function, Table<?> table, JSONB json) {
        return DSL.table("{0}(NULL::{1}, {2})", DSL.raw(function), DSL.name(table.getName()), DSL.val(json))
                .as(table.getName());
    }

    /** Forgets what cannot be taken back any more; what somebody is busy with is left for the next time. */
    void forget() {
        var _ = sql.deleteFrom(UNDO)
                .where(UNDO.UNDO_ID.in(DSL.select(UNDO.UNDO_ID)
                        .from(UNDO)
                        .where(isOver())
                        .forUpdate()
                        .skipLocked()))
                .execute();
    }
}
