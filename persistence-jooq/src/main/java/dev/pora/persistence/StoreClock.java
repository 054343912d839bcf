package dev.pora.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The database's clock, as expressions; it counts whole microseconds. */
final class StoreClock {
    private StoreClock() {}

    /**
     * The start of the statement: unlike {@code now()} it moves on inside a transaction, and still it can use an index. It
     * lies in the past of a statement that waited for a lock: nobody who may have waited says by it that a lease lives.
     */
    static Field<Instant> now() {
        return DSL.field("statement_timestamp()", SQLDataType.INSTANT);
    }

    static Field<Instant> nowPlus(Duration duration) {
        return DSL.field(
                "(statement_timestamp() + {0} * interval '1 microsecond')",
                SQLDataType.INSTANT, DSL.val(TimeUnit.MICROSECONDS.convert(duration)));
    }

    /** Microseconds from now until then, negative for the past. */
    static Field<Long> microsUntil(Field<Instant> then) {
        return DSL.field(
                "(extract(epoch from ({0} - statement_timestamp())) * 1000000)::bigint", SQLDataType.BIGINT, then);
    }

    static Duration pause(long micros) {
        return Duration.of(Math.max(0, micros), ChronoUnit.MICROS);
    }

    static Instant stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
