package dev.pora.app.dispatch;

import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Closing;
import dev.pora.delivery.Reach;
import dev.pora.delivery.Share;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Does what others do, but for what is to go wrong. */
interface ForwardingClaims extends Claims {
    Claims claims();

    @Override
    default List<Claim> claim(int limit, Duration lease, Duration ahead, Reach reach) {
        return claims().claim(limit, lease, ahead, reach);
    }

    @Override
    default List<Claim> begin(Collection<Claim> asked) {
        return claims().begin(asked);
    }

    @Override
    default void renew(Collection<Claim> held, Duration lease, Share share) {
        claims().renew(held, lease, share);
    }

    @Override
    default List<Settled> settle(List<Closing> closings) {
        return claims().settle(closings);
    }

    @Override
    default void release(Collection<Claim> held) {
        claims().release(held);
    }

    @Override
    default Optional<Duration> untilNextDue(Reach reach) {
        return claims().untilNextDue(reach);
    }
}
