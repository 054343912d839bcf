/** Calls of the Bot API over HTTP, each of which leaves once at most, and what came back. */
@NullMarked
package dev.pora.telegram.api;

import org.jspecify.annotations.NullMarked;
