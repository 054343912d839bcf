package dev.pora.delivery;

import java.time.Duration;
import java.util.Set;

/** The instances that are at work, by the store's clock. Implementations pass {@code CrewContract}. */
public interface Crew {
    /** Says that this instance is at work for {@code lease} from now, and answers who else is; itself included. */
    Set<String> meet(String instance, Duration lease);

    /** Says that this instance works no more: the others learn it when they meet next. */
    void leave(String instance);
}
