package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.CREW;

import dev.pora.channel.Destination;
import dev.pora.delivery.Crew;
import dev.pora.delivery.Meeting;
import dev.pora.delivery.Member;
import dev.pora.delivery.Share;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The instances at work, in the table {@code crew}. What one wants is decided on who is there a moment before; what it
 * gets is decided by the database while nobody else meets.
 */
final class JooqCrew implements Crew {
    private static final String MEET = """
            SELECT m.got, m.told_elsewhere
            FROM meet_crew({0}, {1} * interval '1 microsecond', {2}, {3}, {4}::text[], {5}) m
            """;
    private static final String LEAVE = """
            WITH gone AS (DELETE FROM crew WHERE instance = {0} RETURNING instance)
            SELECT pg_notify({1}, {2}) FROM gone
            """;
    private static final Field<Long> GOT = DSL.field(DSL.name("got"), SQLDataType.BIGINT);
    private static final Field<String[]> TOLD_ELSEWHERE =
            DSL.field(DSL.name("told_elsewhere"), SQLDataType.VARCHAR.array());

    private final DSLContext sql;

    JooqCrew(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Meeting meet(Member me, Duration lease) {
        Share fair = Share.of(me.name(), othersWhoStay(me));
        Set<Integer> wanted = me.leaving() ? Set.of() : fair.parts();
        Record met = sql.resultQuery(
                        MEET,
                        DSL.val(me.name()),
                        DSL.val(TimeUnit.MICROSECONDS.convert(lease)),
                        DSL.val(Parts.bits(wanted)),
                        DSL.val(Parts.bits(me.keeps())),
                        DSL.val(me.telling().stream().map(JooqCrew::written).toArray(String[]::new)),
                        DSL.val(me.leaving()))
                .coerce(GOT, TOLD_ELSEWHERE)
                .fetchSingle();
        Set<Integer> got = Parts.of(met.get(GOT));
        Set<Integer> awaited = new HashSet<>(wanted);
        awaited.removeAll(got);
        return new Meeting(new Share(got, fair.members(), Optional.of(me.name())), awaited, toldElsewhere(met));
    }

    private List<String> othersWhoStay(Member me) {
        return sql.select(CREW.INSTANCE)
                .from(CREW)
                .where(CREW.LEASE_UNTIL.gt(StoreClock.now()), CREW.LEAVING.isFalse(), CREW.INSTANCE.ne(me.name()))
                .fetch(CREW.INSTANCE);
    }

    private static Set<Destination> toldElsewhere(Record met) {
        return Arrays.stream(met.get(TOLD_ELSEWHERE)).map(JooqCrew::read).collect(Collectors.toUnmodifiableSet());
    }

    private static String written(Destination destination) {
        return destination.channel() + " " + destination.address();
    }

    private static Destination read(String written) {
        int blank = written.indexOf(' ');
        return new Destination(written.substring(0, blank), written.substring(blank + 1));
    }

    @Override
    public void leave(String instance) {
        var _ = sql.resultQuery(LEAVE, DSL.val(instance), DSL.val(AlarmQueue.CHANNEL), DSL.val(AlarmQueue.OF_THE_CREW))
                .fetch();
    }
}
