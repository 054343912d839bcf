/** What is said and what is answered, in simple values: the words that every part of the conversation shares. */
@NullMarked
package dev.pora.telegram.conversation.turn;

import org.jspecify.annotations.NullMarked;
