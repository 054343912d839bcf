/** What is kept of a conversation between two messages. */
@NullMarked
package dev.pora.telegram.conversation.memory;

import org.jspecify.annotations.NullMarked;
