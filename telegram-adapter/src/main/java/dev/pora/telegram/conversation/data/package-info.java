/** Everything of a person as files, and as nothing: export, import, and the end. */
@NullMarked
package dev.pora.telegram.conversation.data;

import org.jspecify.annotations.NullMarked;
