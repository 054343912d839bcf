package dev.pora.persistence.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Takes the value of a column from a row of the driver's. */
@FunctionalInterface
public interface ReadFromDriver<T> {
    /**
     * Its value in the present row.
     *
     * @param place of the column, from 1
     */
    @Nullable
    T read(ResultSet rows, int place) throws SQLException;
}
