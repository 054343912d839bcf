/** What lies ahead, as lists. */
@NullMarked
package dev.pora.telegram.conversation.lists;

import org.jspecify.annotations.NullMarked;
