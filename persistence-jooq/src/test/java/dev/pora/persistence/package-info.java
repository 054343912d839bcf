/** What the store must do, tried on a real PostgreSQL. */
@NullMarked
package dev.pora.persistence;

import org.jspecify.annotations.NullMarked;
