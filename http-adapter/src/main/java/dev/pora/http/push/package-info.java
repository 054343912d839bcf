/** Updates that a channel pushes to us. */
@NullMarked
package dev.pora.http.push;

import org.jspecify.annotations.NullMarked;
