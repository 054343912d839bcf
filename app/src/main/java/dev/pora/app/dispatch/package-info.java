/** The loop that waits for the next due alarm and has it told. */
@NullMarked
package dev.pora.app.dispatch;

import org.jspecify.annotations.NullMarked;
