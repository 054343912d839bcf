package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ALARM;
import static dev.pora.persistence.generated.Tables.NOTIFICATION;

import dev.pora.channel.Destination;
import dev.pora.listing.Bookmark;
import dev.pora.listing.Bookmark.Side;
import dev.pora.listing.Choice;
import dev.pora.listing.Leaf;
import dev.pora.listing.Leaf.Line;
import dev.pora.listing.Listings;
import dev.pora.listing.Opening;
import dev.pora.listing.Words;
import dev.pora.notification.Alarm.Kind;
import dev.pora.notification.Alarms.Upcoming;
import dev.pora.notification.Notification;
import dev.pora.notification.State;
import dev.pora.notification.Tag;
import dev.pora.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectLimitStep;
import org.jooq.SelectOrderByStep;
import org.jooq.SelectSelectStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Lists of what one user has. All lines of a list are counted and numbered, but only those of the leaf are read: whose
 * list is long waits longer, and nobody else.
 */
final class JooqListings implements Listings {
    private static final Field<Long> RANK = DSL.field(DSL.name("listed", "rank"), SQLDataType.BIGINT);
    private static final Field<Long> NUMBER = DSL.field(DSL.name("listed", "number"), SQLDataType.BIGINT);
    private static final Field<Long> ITS_NOTIFICATION =
            DSL.field(DSL.name("listed", "notification"), SQLDataType.BIGINT);
    private static final Field<Long> ITS_ALARM = DSL.field(DSL.name("listed", "alarm"), SQLDataType.BIGINT);
    private static final Field<Integer> PLACE = DSL.field(DSL.name("listed", "place"), SQLDataType.INTEGER);
    private static final Field<Integer> TOTAL = DSL.field(DSL.name("listed", "total"), SQLDataType.INTEGER);

    private static final Condition OPEN = NOTIFICATION.STATE.notIn(State.FINISHED.name(), State.PARKED.name());
    private static final Condition TOLD = ALARM.KIND.in(Kind.OCCURRENCE.name(), Kind.SNOOZED.name());

    /** Of as many microseconds since 1970, exactly. */
    private static final Field<Long> PLANNED =
            DSL.field("(extract(epoch FROM {0}) * 1000000)::bigint", SQLDataType.BIGINT, ALARM.PLANNED_AT);

    /** As {@link Words} compares them, whatever language the database was made for. */
    private static final Field<String> FOLDED = DSL.field(
            "translate(lower({0} COLLATE \"C\"), {1}, {2})",
            SQLDataType.CLOB, NOTIFICATION.EVENT_NAME, DSL.inline(Words.CAPITALS), DSL.inline(Words.SMALL));

    private final DSLContext sql;

    JooqListings(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Leaf<Upcoming> ahead(UserId owner, Instant from, Instant until, Choice choice, Opening opening) {
        return leaf(
                opening,
                listed(PLANNED, ALARM.ALARM_ID, ALARM.ALARM_ID)
                        .from(NOTIFICATION)
                        .join(ALARM)
                        .on(ALARM.NOTIFICATION_ID.eq(NOTIFICATION.NOTIFICATION_ID))
                        .where(
                                chosen(owner, choice),
                                NOTIFICATION.STATE.eq(State.ACTIVE.name()),
                                TOLD,
                                ALARM.PLANNED_AT.ge(from),
                                ALARM.PLANNED_AT.lt(until)),
                row -> new Upcoming(Rows.alarm(row), Rows.notification(row)));
    }

    @Override
    public Leaf<Entry> open(UserId owner, Times times, Choice choice, Opening opening) {
        Table<?> next = DSL.lateral(DSL.select(ALARM.ALARM_ID, PLANNED.as("planned"))
                        .from(ALARM)
                        .where(ALARM.NOTIFICATION_ID.eq(NOTIFICATION.NOTIFICATION_ID), TOLD)
                        .orderBy(ALARM.PLANNED_AT, ALARM.ALARM_ID)
                        .limit(1))
                .as("next");
        Field<Long> planned = DSL.field(DSL.name("next", "planned"), SQLDataType.BIGINT);
        Field<Long> alarm = DSL.field(DSL.name("next", ALARM.ALARM_ID.getName()), SQLDataType.BIGINT);
        return leaf(
                opening,
                listed(DSL.coalesce(planned, DSL.val(Long.MAX_VALUE)), NOTIFICATION.NOTIFICATION_ID, alarm)
                        .from(NOTIFICATION)
                        .leftJoin(next)
                        .on(DSL.trueCondition())
                        .where(chosen(owner, choice), OPEN, comes(times)),
                row -> new Entry(Rows.notification(row), Optional.ofNullable(row.get(ALARM.PLANNED_AT))));
    }

    private static Condition comes(Times times) {
        return switch (times) {
            case ONCE -> NOTIFICATION.SCHEDULE.eq(ScheduleColumns.ONCE);
            case AGAIN -> NOTIFICATION.SCHEDULE.ne(ScheduleColumns.ONCE);
        };
    }

    @Override
    public Leaf<Notification> containing(UserId owner, Words words, Choice choice, Opening opening) {
        Condition all = DSL.and(words.folded().stream()
                .map(word -> DSL.position(FOLDED, DSL.val(word)).gt(0))
                .toList());
        return leaf(
                opening,
                listed(
                                DSL.when(OPEN, 0L).otherwise(1L),
                                NOTIFICATION.NOTIFICATION_ID.neg(),
                                DSL.castNull(SQLDataType.BIGINT))
                        .from(NOTIFICATION)
                        .where(chosen(owner, choice), all),
                Rows::notification);
    }

    @Override
    public List<Due> due(UserId owner, Instant since, Choice choice) {
        return new DueQuery(sql).ask(chosen(owner, choice), since);
    }

    @Override
    public List<TagCount> tags(UserId owner) {
        Table<?> each = DSL.unnest(NOTIFICATION.TAGS).as("each", "tag");
        Field<String> tag = DSL.field(DSL.name("each", "tag"), SQLDataType.CLOB);
        return sql
                .select(tag, DSL.count())
                .from(NOTIFICATION)
                .crossJoin(DSL.lateral(each))
                .where(NOTIFICATION.USER_ID.eq(owner.value()), OPEN)
                .groupBy(tag)
                .fetch(row -> new TagCount(new Tag(row.value1()), row.value2()))
                .stream()
                .sorted(Comparator.comparingInt(TagCount::count).reversed().thenComparing(TagCount::tag))
                .toList();
    }

    private static Condition chosen(UserId owner, Choice choice) {
        Condition its = NOTIFICATION.USER_ID.eq(owner.value());
        return DSL.and(
                its,
                choice.destination().map(JooqListings::toldAt).orElseGet(DSL::noCondition),
                choice.tag()
                        .<Condition>map(tag -> DSL.val(tag.value()).eq(DSL.any(NOTIFICATION.TAGS)))
                        .orElseGet(DSL::noCondition));
    }

    private static Condition toldAt(Destination there) {
        return NOTIFICATION.CHANNEL.eq(there.channel()).and(NOTIFICATION.ADDRESS.eq(there.address()));
    }

    /** All lines of a list. */
    private static SelectSelectStep<? extends Record> listed(Field<Long> rank, Field<Long> number, Field<Long> alarm) {
        return DSL.select(
                rank.as(RANK.getUnqualifiedName()),
                number.as(NUMBER.getUnqualifiedName()),
                NOTIFICATION.NOTIFICATION_ID.as(ITS_NOTIFICATION.getUnqualifiedName()),
                alarm.as(ITS_ALARM.getUnqualifiedName()),
                DSL.rowNumber().over(DSL.orderBy(rank, number)).as(PLACE.getUnqualifiedName()),
                DSL.count().over().as(TOTAL.getUnqualifiedName()));
    }

    private <T> Leaf<T> leaf(Opening opening, Select<?> all, Function<Record, T> meaning) {
        return Leaf.of(opening, at -> {
            boolean backwards = at.filter(mark -> mark.side() == Side.BEFORE).isPresent();
            List<Line<T>> lines = question(all, at, backwards)
                    .limit(opening.size())
                    .fetch(row -> new Line<>(
                            row.get(PLACE), row.get(TOTAL), row.get(RANK), row.get(NUMBER), meaning.apply(row)));
            return backwards ? lines.reversed() : lines;
        });
    }

    private SelectLimitStep<Record> question(Select<?> all, Optional<Bookmark> at, boolean backwards) {
        SelectOrderByStep<Record> there = sql.select(NOTIFICATION.fields())
                .select(ALARM.fields())
                .select(PLACE, TOTAL, RANK, NUMBER)
                .from(all.asTable("listed"))
                .join(NOTIFICATION)
                .on(NOTIFICATION.NOTIFICATION_ID.eq(ITS_NOTIFICATION))
                .leftJoin(ALARM)
                .on(ALARM.ALARM_ID.eq(ITS_ALARM))
                .where(at.map(JooqListings::beyond).orElseGet(DSL::noCondition));
        return backwards ? there.orderBy(RANK.desc(), NUMBER.desc()) : there.orderBy(RANK, NUMBER);
    }

    private static Condition beyond(Bookmark mark) {
        return switch (mark.side()) {
            case AFTER -> DSL.row(RANK, NUMBER).gt(mark.rank(), mark.number());
            case BEFORE -> DSL.row(RANK, NUMBER).lt(mark.rank(), mark.number());
        };
    }
}
