/** Reminders that leave and come back as files: what they say, what of them can be taken, and taking it. */
@NullMarked
package dev.pora.exchange;

import org.jspecify.annotations.NullMarked;
