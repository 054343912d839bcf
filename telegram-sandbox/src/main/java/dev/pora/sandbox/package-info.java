/** A stand-in for Telegram's Bot API server and its people, in one process and in memory. */
@NullMarked
package dev.pora.sandbox;

import org.jspecify.annotations.NullMarked;
