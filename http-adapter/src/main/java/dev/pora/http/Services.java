package dev.pora.http;

import dev.pora.notification.Answering;
import dev.pora.notification.Changing;
import dev.pora.notification.Ledger;
import dev.pora.notification.Relocating;
import dev.pora.notification.Scheduling;
import dev.pora.notification.Undoing;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** The domain's services over the ports that the door was given. */
@Factory
final class Services {
    private final Ledger ledger;
    private final int mostOpen;

    Services(Ports ports) {
        this.ledger = ports.ledger();
        this.mostOpen = ports.mostOpen();
    }

    @Singleton
    Scheduling scheduling() {
        return new Scheduling(ledger, mostOpen);
    }

    @Singleton
    Answering answering() {
        return new Answering(ledger);
    }

    @Singleton
    Changing changing() {
        return new Changing(ledger);
    }

    @Singleton
    Undoing undoing() {
        return new Undoing(ledger);
    }

    @Singleton
    Relocating relocating() {
        return new Relocating(ledger);
    }
}
