/** Schedules that people type for a series and that no phrase has: several times a day, windows, nth weekdays, RRULE, counted from done; and times of day. */
@NullMarked
package dev.pora.telegram.conversation.typed;

import org.jspecify.annotations.NullMarked;
