/** What buttons carry: at most 64 bytes that anybody can forge. */
@NullMarked
package dev.pora.telegram.conversation.button;

import org.jspecify.annotations.NullMarked;
