/** Random updates: what a bot on the open internet may be sent. */
@NullMarked
package dev.pora.telegram.fuzz;

import org.jspecify.annotations.NullMarked;
