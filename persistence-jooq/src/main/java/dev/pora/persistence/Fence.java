package dev.pora.persistence;

import dev.pora.delivery.Share;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * What an instance may lay hands on, by its row in {@code crew} at the moment of a statement: one that has lost a part, or
 * its membership, without knowing it yet claims nothing more of it. Since no lease outlasts the membership, whoever takes
 * over from a dead instance meets none of its leases.
 */
final class Fence {
    private static final String OF_ALIVE =
            " FROM crew m WHERE m.instance = {0} AND m.lease_until > statement_timestamp())";

    private static final String NOT_TOLD_ELSEWHERE = """
            n.channel || ' ' || n.address <> ALL (ARRAY(SELECT unnest(m.telling) FROM crew m
            WHERE m.instance <> {0} AND m.lease_until > statement_timestamp()))
            """;

    private Fence() {}

    /** The parts of the share that are still its holder's, as bits; null when the holder is not alive. */
    static Field<Long> parts(Share share) {
        Field<Long> all = DSL.val(Parts.bits(share.parts()));
        return share.holder()
                .map(holder -> DSL.field("(SELECT m.parts & {1}" + OF_ALIVE, SQLDataType.BIGINT, DSL.val(holder), all))
                .orElse(all);
    }

    /** The parts of which the share's holder has anything, as bits; null when the holder is not alive. */
    static Field<Long> having(Share share) {
        return share.holder()
                .map(holder -> DSL.field("(SELECT m.parts" + OF_ALIVE, SQLDataType.BIGINT, DSL.val(holder)))
                .orElse(DSL.val(-1L));
    }

    /** That no other living instance still tells this destination, whatever the holder has heard of it. */
    static Condition notToldElsewhere(Share share) {
        return share.holder()
                .map(holder -> DSL.condition(NOT_TOLD_ELSEWHERE, DSL.val(holder)))
                .orElse(DSL.trueCondition());
    }

    /** When the holder's membership ends; null for one who is in no crew. */
    static Field<Instant> end(Share share) {
        return share.holder()
                .map(holder -> DSL.field("(SELECT m.lease_until" + OF_ALIVE, SQLDataType.INSTANT, DSL.val(holder)))
                .orElse(DSL.field("NULL::timestamptz", SQLDataType.INSTANT));
    }
}
