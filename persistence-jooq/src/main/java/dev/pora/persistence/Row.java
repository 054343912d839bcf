package dev.pora.persistence;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** One row, by the columns of our tables. */
interface Row {
    <T extends @Nullable Object> T get(Field<T> column);
}
