/** Every port in memory: real enough to pass the contracts, small enough to read at once. */
@NullMarked
package dev.pora.fake;

import org.jspecify.annotations.NullMarked;
