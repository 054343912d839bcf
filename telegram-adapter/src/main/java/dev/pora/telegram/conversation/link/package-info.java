/** Links that carry a reminder to somebody else. */
@NullMarked
package dev.pora.telegram.conversation.link;

import org.jspecify.annotations.NullMarked;
