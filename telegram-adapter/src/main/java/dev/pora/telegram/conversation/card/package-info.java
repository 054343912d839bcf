/** The card of one reminder, and everything that can be changed on it. */
@NullMarked
package dev.pora.telegram.conversation.card;

import org.jspecify.annotations.NullMarked;
