package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.CONVERSATION;

import dev.pora.inbox.Conversations;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Where conversations stand, in the table {@code conversation}. */
final class JooqConversations implements Conversations {
    private final DSLContext sql;

    JooqConversations(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> find(String door, String conversation) {
        return sql.select(CONVERSATION.STATE)
                .from(CONVERSATION)
                .where(is(door, conversation))
                .fetchOptional(CONVERSATION.STATE);
    }

    private static Condition is(String door, String conversation) {
        return CONVERSATION.DOOR.eq(door).and(CONVERSATION.CONVERSATION_.eq(conversation));
    }

    @Override
    public void keep(String door, String conversation, String state) {
        var _ = sql.insertInto(CONVERSATION)
                .set(CONVERSATION.DOOR, door)
                .set(CONVERSATION.CONVERSATION_, conversation)
                .set(CONVERSATION.STATE, state)
                .onConflict(CONVERSATION.DOOR, CONVERSATION.CONVERSATION_)
                .doUpdate()
                .set(CONVERSATION.STATE, state)
                .set(CONVERSATION.KEPT_AT, StoreClock.now())
                .execute();
    }

    @Override
    public void forget(String door, String conversation) {
        var _ = sql.deleteFrom(CONVERSATION).where(is(door, conversation)).execute();
    }

    @Override
    public void rename(String door, String prefix, String newPrefix) {
        var _ = sql.insertInto(CONVERSATION, CONVERSATION.DOOR, CONVERSATION.CONVERSATION_, CONVERSATION.STATE)
                .select(DSL.select(
                                CONVERSATION.DOOR,
                                DSL.concat(
                                        DSL.val(newPrefix, SQLDataType.CLOB),
                                        DSL.substring(CONVERSATION.CONVERSATION_, prefix.length() + 1)),
                                CONVERSATION.STATE)
                        .from(CONVERSATION)
                        .where(beginsWith(door, prefix)))
                .onConflictDoNothing()
                .execute();
        var _ = sql.deleteFrom(CONVERSATION).where(beginsWith(door, prefix)).execute();
    }

    private static Condition beginsWith(String door, String prefix) {
        return CONVERSATION.DOOR.eq(door).and(CONVERSATION.CONVERSATION_.startsWith(prefix));
    }

    @Override
    public void forgetAll(String door, String ending) {
        var _ = sql.deleteFrom(CONVERSATION)
                .where(CONVERSATION.DOOR.eq(door), CONVERSATION.CONVERSATION_.endsWith(ending))
                .execute();
    }
}
