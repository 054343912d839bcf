/** Requests that come again, and those that come too late: keys, and what was seen before. */
@NullMarked
package dev.pora.http.retry;

import org.jspecify.annotations.NullMarked;
