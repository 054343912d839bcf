/** What went wrong, as RFC 9457 tells it. */
@NullMarked
package dev.pora.http.problem;

import org.jspecify.annotations.NullMarked;
