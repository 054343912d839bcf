/** Reads what people type: when they want to be reminded, and of what. */
@NullMarked
package dev.pora.phrase;

import org.jspecify.annotations.NullMarked;
