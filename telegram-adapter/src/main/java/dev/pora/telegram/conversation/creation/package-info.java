/** From words to reminders: read, asked about, saved and said back. */
@NullMarked
package dev.pora.telegram.conversation.creation;

import org.jspecify.annotations.NullMarked;
