package dev.pora.app.dispatch;

import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Closing;

/**
 * What became of a claim that was taken care of.
 *
 * @param ending what is to be recorded
 * @param otherwise what is to be recorded when that cannot be; it never fails by itself
 */
record Report(Claim claim, Claims.Ending ending, Claims.Ending otherwise) {
    Closing closing() {
        return new Closing(claim, ending);
    }

    /** To be recorded when {@link #closing()} cannot be. */
    Closing plainClosing() {
        return new Closing(claim, otherwise);
    }
}
