/** Times of day as people type them for a part of the day. */
@NullMarked
package dev.pora.telegram.conversation.typed;

import org.jspecify.annotations.NullMarked;
