package dev.pora.app.dispatch;

import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;

/** What one claim came to, to be recorded. */
record Ended(Claim claim, Claims.Ending ending) {}
