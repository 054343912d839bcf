/** Who may use the HTTP API. */
@NullMarked
package dev.pora.access;

import org.jspecify.annotations.NullMarked;
