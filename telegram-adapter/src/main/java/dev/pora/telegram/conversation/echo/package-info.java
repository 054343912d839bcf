/** What was just saved is said back, and can be corrected right there. */
@NullMarked
package dev.pora.telegram.conversation.echo;

import org.jspecify.annotations.NullMarked;
