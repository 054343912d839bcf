/** Phrases and their readings as JSON, one a line. */
@NullMarked
package dev.pora.app.exchange;

import org.jspecify.annotations.NullMarked;
