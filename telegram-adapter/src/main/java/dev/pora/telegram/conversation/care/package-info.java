/** Keeps one person from being too much for the others. */
@NullMarked
package dev.pora.telegram.conversation.care;

import org.jspecify.annotations.NullMarked;
