package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.ZONE_RULES;

import dev.pora.notification.ZoneRules;
import java.util.Optional;
import org.jooq.DSLContext;

/** The adopted editions of the world's zone rules, in the table {@code zone_rules}. */
final class JooqZoneRules implements ZoneRules {
    private final DSLContext sql;

    JooqZoneRules(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> edition() {
        return sql.select(ZONE_RULES.EDITION)
                .from(ZONE_RULES)
                .orderBy(ZONE_RULES.ADOPTION.desc())
                .limit(1)
                .fetchOptional(ZONE_RULES.EDITION);
    }

    @Override
    public void adopt(String edition) {
        var _ = sql.insertInto(ZONE_RULES).set(ZONE_RULES.EDITION, edition).execute();
    }
}
