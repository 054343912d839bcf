/** Who is let in. */
@NullMarked
package dev.pora.http.access;

import org.jspecify.annotations.NullMarked;
