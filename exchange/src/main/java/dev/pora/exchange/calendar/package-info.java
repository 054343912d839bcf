/** Reminders as a calendar of RFC 5545: ours for other programs, and other programs' for us. */
@NullMarked
package dev.pora.exchange.calendar;

import org.jspecify.annotations.NullMarked;
