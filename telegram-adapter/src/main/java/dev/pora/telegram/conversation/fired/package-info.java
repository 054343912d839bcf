/** What a reminder that is due looks like, and what can be done about it there. */
@NullMarked
package dev.pora.telegram.conversation.fired;

import org.jspecify.annotations.NullMarked;
