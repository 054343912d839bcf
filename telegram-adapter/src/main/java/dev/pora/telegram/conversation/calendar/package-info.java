/** A calendar and a clock made of buttons, for everything that a time can be picked for. */
@NullMarked
package dev.pora.telegram.conversation.calendar;

import org.jspecify.annotations.NullMarked;
