package dev.pora.notification;

import dev.pora.channel.Destination;
import dev.pora.user.UserId;
import java.util.Optional;

/**
 * Who answers for a place where somebody may speak without saying who they are, as in a channel: they own what is asked for
 * so. Implementations pass {@code HostsContract}.
 */
public interface Hosts {
    Optional<UserId> find(Destination place);

    /** It is this one from now on. */
    void keep(Destination place, UserId host);

    /** Whoever answers for {@code from} answers for {@code to} instead, unless somebody does already. */
    void move(Destination from, Destination to);
}
