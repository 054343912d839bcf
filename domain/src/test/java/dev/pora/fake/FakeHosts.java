package dev.pora.fake;

import dev.pora.channel.Destination;
import dev.pora.notification.Hosts;
import dev.pora.user.UserId;
import java.util.Optional;

/** Those who answer for places, in memory. */
final class FakeHosts implements Hosts {
    private final FakeStore store;

    FakeHosts(FakeStore store) {
        this.store = store;
    }

    @Override
    public Optional<UserId> find(Destination place) {
        return store.read(tables -> Optional.ofNullable(tables.hosts.get(place)));
    }

    @Override
    public void keep(Destination place, UserId host) {
        store.write(tables -> tables.hosts.put(place, host));
    }

    @Override
    public void move(Destination from, Destination to) {
        store.write(tables -> {
            UserId host = tables.hosts.remove(from);
            if (host != null) {
                tables.hosts.putIfAbsent(to, host);
            }
        });
    }
}
