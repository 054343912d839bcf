package dev.pora.fake;

import dev.pora.inbox.Inbox;
import dev.pora.inbox.Incoming;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An inbox whose store is away: everything throws. */
public final class BrokenInbox implements Inbox {
    @Override
    public int keep(List<Incoming> incoming) {
        throw away();
    }

    @Override
    public Optional<Waiting> next(String door) {
        throw away();
    }

    @Override
    public void handled(Incoming incoming) {
        throw away();
    }

    @Override
    public void putOff(Incoming incoming, String reason, Duration pause) {
        throw away();
    }

    @Override
    public void giveUp(Incoming incoming, String reason) {
        throw away();
    }

    @Override
    public void forgetFailed(String part) {
        throw away();
    }

    @Override
    public int forget(Duration age) {
        throw away();
    }

    private static IllegalStateException away() {
        return new IllegalStateException("the store is away");
    }
}
