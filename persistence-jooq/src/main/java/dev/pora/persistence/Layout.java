package dev.pora.persistence;

import dev.pora.persistence.local.ReadFromDriver;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a question that is asked thousands of times a second. Its rows are read from the driver, one after the
 * other, since making a record of each costs more than all that is done with it.
 */
final class Layout {
    private final List<Field<?>> columns;
    private final IdentityHashMap<Field<?>, Integer> places = new IdentityHashMap<>();
    private final List<ReadFromDriver<?>> readers;

    Layout(List<? extends Field<?>> columns) {
        this.columns = List.copyOf(columns);
        this.readers = columns.stream().<ReadFromDriver<?>>map(Layout::reader).toList();
        columns.forEach(column -> places.put(column, places.size()));
    }

    /** For a list after SELECT or RETURNING. */
    String sql() {
        DSLContext renderer = DSL.using(SQLDialect.POSTGRES);
        return columns.stream().map(renderer::render).collect(Collectors.joining(", "));
    }

    /**
     * Asks, and reads each row.
     *
     * @param meaning must not keep the row
     */
    <T> List<T> read(ResultQuery<?> question, Function<Row, T> meaning) {
        try (ResultSet rows = question.fetchResultSet()) {
            Row row = new Current(rows);
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(meaning.apply(row));
            }
            return read;
        } catch (SQLException e) {
            throw new DataAccessException("Rows could not be read: " + e.getMessage(), e);
        }
    }

    private static ReadFromDriver<?> reader(Field<?> column) {
        if (column.getBinding() instanceof ReadFromDriver<?> its) {
            return its;
        }
        Class<?> type = column.getType();
        if (type == Long.class) {
            return (rows, place) -> orNull(rows, rows.getLong(place));
        }
        if (type == Integer.class) {
            return (rows, place) -> orNull(rows, rows.getInt(place));
        }
        if (type == Boolean.class) {
            return (rows, place) -> orNull(rows, rows.getBoolean(place));
        }
        if (type == String.class) {
            return ResultSet::getString;
        }
        if (type == Instant.class) {
            return (rows, place) -> instant(rows.getObject(place, OffsetDateTime.class));
        }
        if (type == String[].class) {
            return (rows, place) -> texts(rows.getArray(place));
        }
        throw new IllegalArgumentException("How the driver hands over " + column + " is not known");
    }

    private static <T> @Nullable T orNull(ResultSet rows, T value) throws SQLException {
        return rows.wasNull() ? null : value;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static String @Nullable [] texts(@Nullable Array array) throws SQLException {
        return array == null ? null : (String[]) array.getArray();
    }

    private final class Current implements Row {
        private final ResultSet rows;

        private Current(ResultSet rows) {
            this.rows = rows;
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway"
        }) // its reader was chosen by its type; who asks knows whether it may be null
        public <T extends @Nullable Object> T get(Field<T> column) {
            Integer place = places.get(column);
            if (place == null) {
                throw new IllegalArgumentException("Not asked for: " + column);
            }
            try {
                return (T) readers.get(place).read(rows, place + 1);
            } catch (SQLException e) {
                throw new DataAccessException("A column could not be read: " + e.getMessage(), e);
            }
        }
    }
}
