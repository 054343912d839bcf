package dev.pora.persistence.local;

import java.lang.reflect.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.Converters;
import org.jooq.impl.AbstractBinding;
import org.jspecify.annotations.Nullable;

/** An array of local dates or times as the text in which PostgreSQL writes it: {@code {"2026-11-24 09:00:00"}}. */
final class LocalArrayColumn<T> extends AbstractBinding<T[], T[]> implements ReadFromDriver<T[]> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final Class<T[]> arrayType;
    private final String sqlType;
    private final transient Function<T, String> format;
    private final transient Function<String, T> parse;

    LocalArrayColumn(
            Class<T> type,
            Class<T[]> arrayType,
            String sqlType,
            Function<T, String> format,
            Function<String, T> parse) {
        this.type = type;
        this.arrayType = arrayType;
        this.sqlType = sqlType;
        this.format = format;
        this.parse = parse;
    }

    @Override
    public Converter<T[], T[]> converter() {
        return Converters.identity(arrayType);
    }

    @Override
    protected void sqlBind(BindingSQLContext<T[]> context) {
        var _ = context.render().sql(context.variable()).sql("::" + sqlType);
    }

    @Override
    public void set(BindingSetStatementContext<T[]> context) throws SQLException {
        context.statement().setString(context.index(), written(context.value()));
    }

    private @Nullable String written(T @Nullable [] values) {
        return values == null
                ? null
                : Arrays.stream(values)
                        .map(value -> '"' + format.apply(value) + '"')
                        .collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public void get(BindingGetResultSetContext<T[]> context) throws SQLException {
        context.value(read(context.resultSet(), context.index()));
    }

    @Override
    public T @Nullable [] read(ResultSet rows, int place) throws SQLException {
        return read(rows.getString(place));
    }

    private T @Nullable [] read(@Nullable String text) {
        return text == null ? null : elements(text.substring(1, text.length() - 1));
    }

    @SuppressWarnings("unchecked") // an array of T is what the method makes
    private T[] elements(String text) {
        return Arrays.stream(text.split(","))
                .filter(element -> !element.isEmpty())
                .map(element -> parse.apply(element.replace("\"", "")))
                .toArray(length -> (T[]) Array.newInstance(type, length));
    }
}
