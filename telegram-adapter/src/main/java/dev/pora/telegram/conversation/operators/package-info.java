/** What those who run the bot see and do in it. */
@NullMarked
package dev.pora.telegram.conversation.operators;

import org.jspecify.annotations.NullMarked;
