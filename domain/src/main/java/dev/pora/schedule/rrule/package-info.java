/** The recurrence rules of RFC 5545, section 3.3.10, on the local time line: which local times a rule yields, and its text. */
@NullMarked
package dev.pora.schedule.rrule;

import org.jspecify.annotations.NullMarked;
