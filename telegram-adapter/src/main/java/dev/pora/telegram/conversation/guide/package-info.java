/** The guided way to a reminder: what, when, how often, a page for each. */
@NullMarked
package dev.pora.telegram.conversation.guide;

import org.jspecify.annotations.NullMarked;
