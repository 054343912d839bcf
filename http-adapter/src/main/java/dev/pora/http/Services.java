package dev.pora.http;

import dev.pora.notification.Relocating;
import dev.pora.notification.Scheduling;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** The domain's services over the ports that the door was given. */
@Factory
final class Services {
    @Singleton
    Scheduling scheduling(Ports ports) {
        return new Scheduling(ports.notifications(), ports.alarms(), ports.transactions(), ports.clock());
    }

    @Singleton
    Relocating relocating(Ports ports) {
        return new Relocating(
                ports.users(), ports.notifications(), ports.alarms(), ports.transactions(), ports.clock());
    }
}
