/** Telling what is due: claims on the queue of alarms, and what follows from each outcome. */
@NullMarked
package dev.pora.delivery;

import org.jspecify.annotations.NullMarked;
