package dev.pora.notification;

import java.util.Optional;

/**
 * By which edition of the world's zone rules the pending instants were computed. Implementations pass
 * {@code ZoneRulesContract}.
 */
public interface ZoneRules {
    /** The edition that was adopted last, such as {@code 2026a}; empty before the first. */
    Optional<String> edition();

    void adopt(String edition);
}
