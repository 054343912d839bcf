/** A reminder that somebody else's link brings: shown first, saved only when its reader wants it. */
@NullMarked
package dev.pora.telegram.conversation.offer;

import org.jspecify.annotations.NullMarked;
