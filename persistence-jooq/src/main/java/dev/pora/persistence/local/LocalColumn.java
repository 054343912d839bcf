package dev.pora.persistence.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.Converters;
import org.jooq.impl.AbstractBinding;
import org.jspecify.annotations.Nullable;

/** A local date or time by the driver's own way, which asks no clock. */
final class LocalColumn<T> extends AbstractBinding<T, T> implements ReadFromDriver<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final String sqlType;

    LocalColumn(Class<T> type, String sqlType) {
        this.type = type;
        this.sqlType = sqlType;
    }

    @Override
    public Converter<T, T> converter() {
        return Converters.identity(type);
    }

    @Override
    protected void sqlBind(BindingSQLContext<T> context) {
        var _ = context.render().sql(context.variable()).sql("::" + sqlType);
    }

    @Override
    public void set(BindingSetStatementContext<T> context) throws SQLException {
        context.statement().setObject(context.index(), context.value());
    }

    @Override
    public void get(BindingGetResultSetContext<T> context) throws SQLException {
        context.value(read(context.resultSet(), context.index()));
    }

    @Override
    public @Nullable T read(ResultSet rows, int place) throws SQLException {
        return rows.getObject(place, type);
    }
}
