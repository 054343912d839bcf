package dev.pora.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.Converters;
import org.jooq.DataType;
import org.jooq.Param;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** What a statement for many rows is given: arrays, as the driver sends them, in binary where it can. */
final class Lists {
    /**
     * Claims, as arrays of their alarms and epochs in {0} and {1}, for a join with the alarms {@code a}. A condition on an
     * alarm alone is to be compared with {@code c.yes}: by the statistics of a quiet queue few alarms have a lease, and a
     * server that starts from those reads all of the queue, and all of the claims for each alarm.
     */
    static final String CLAIMS =
            "(SELECT listed.*, true AS yes FROM unnest({0}, {1}) AS listed (alarm_id, epoch) OFFSET 0) AS c";

    private static final DataType<Long[]> LONGS =
            SQLDataType.BIGINT.array().asConvertedDataType(new Sent<>(Long[].class, "bigint"));
    private static final DataType<Integer[]> INTS =
            SQLDataType.INTEGER.array().asConvertedDataType(new Sent<>(Integer[].class, "integer"));
    private static final DataType<String[]> TEXTS =
            SQLDataType.CLOB.array().asConvertedDataType(new Sent<>(String[].class, "text"));

    private Lists() {}

    static Param<Long[]> of(Long[] values) {
        return DSL.val(values, LONGS);
    }

    static Param<Integer[]> of(Integer[] values) {
        return DSL.val(values, INTS);
    }

    static Param<String[]> of(@Nullable String[] values) {
        return DSL.val(values, TEXTS);
    }

    /** As microseconds since 1970, to be read by {@link #instant}. */
    static Param<Long[]> of(Instant[] values) {
        return of(Arrays.stream(values)
                .map(value -> ChronoUnit.MICROS.between(Instant.EPOCH, value))
                .toArray(Long[]::new));
    }

    /** The instant of that many microseconds, exact in every year. */
    static String instant(String micros) {
        return "(timestamptz 'epoch' + (%1$s / 1000000) * interval '1 second' + (%1$s %% 1000000) * interval '1 microsecond')"
                .formatted(micros);
    }

    private static final class Sent<T> extends AbstractBinding<T[], T[]> {
        private static final long serialVersionUID = 1L;

        private final Class<T[]> type;
        private final String sqlType;

        private Sent(Class<T[]> type, String sqlType) {
            this.type = type;
            this.sqlType = sqlType;
        }

        @Override
        public Converter<T[], T[]> converter() {
            return Converters.identity(type);
        }

        @Override
        protected void sqlBind(BindingSQLContext<T[]> context) {
            var _ = context.render().sql(context.variable()).sql("::" + sqlType + "[]");
        }

        @Override
        public void set(BindingSetStatementContext<T[]> context) throws SQLException {
            Connection connection = context.statement().getConnection();
            context.statement().setArray(context.index(), connection.createArrayOf(sqlType, context.value()));
        }

        @Override
        public void get(BindingGetResultSetContext<T[]> context) {
            throw new UnsupportedOperationException("It is only sent");
        }
    }
}
