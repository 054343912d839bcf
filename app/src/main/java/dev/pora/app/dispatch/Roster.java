package dev.pora.app.dispatch;

import dev.pora.delivery.Crew;
import dev.pora.delivery.Share;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This instance among those at work, and what falls to it. */
final class Roster {
    private static final Logger LOG = LoggerFactory.getLogger(Roster.class);

    private final Crew crew;
    private final Duration membership;
    private final String me = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    private Set<String> living = Set.of();
    private Share share = new Share(Set.of(), 1, Optional.empty());
    private boolean left;

    Roster(Crew crew, Duration membership) {
        this.crew = crew;
        this.membership = membership;
    }

    /** Shows up, and answers whether the work is divided anew. */
    synchronized boolean meet() {
        Set<String> met = left ? living : crew.meet(me, membership);
        if (met.equals(living)) {
            return false;
        }
        LOG.info("Instances at work: {}", met.size());
        living = met;
        share = Share.of(me, met);
        return true;
    }

    /** Nothing before the first meeting. */
    synchronized Share share() {
        return share;
    }

    synchronized boolean hasMet() {
        return !living.isEmpty();
    }

    /** For good. */
    synchronized void leave() {
        left = true;
        crew.leave(me);
    }
}
