/** A server made by hand, for what a well-behaved one never does. */
@NullMarked
package dev.pora.telegram.wire;

import org.jspecify.annotations.NullMarked;
