/** What changes together or not at all. */
@NullMarked
package dev.pora.transaction;

import org.jspecify.annotations.NullMarked;
