package dev.pora.app.dispatch;

import dev.pora.delivery.Claims;
import dev.pora.delivery.Crew;
import dev.pora.delivery.DueChanges;
import dev.pora.delivery.Messenger;
import java.time.InstantSource;

/**
 * What the loop works with.
 *
 * @param clock the store's clock, asked every now and then: it judges what is due
 * @param meters where what happens is counted
 */
public record DispatchPorts(
        Claims claims, Crew crew, DueChanges changes, InstantSource clock, Messenger messenger, DispatchMeters meters) {
    /** With meters that nobody looks at. */
    public DispatchPorts(Claims claims, Crew crew, DueChanges changes, InstantSource clock, Messenger messenger) {
        this(claims, crew, changes, clock, messenger, new DispatchMeters());
    }
}
