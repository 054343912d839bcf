/** What is different where several listen: whose reminders they are, who may change them, and whether the bot is there at all. */
@NullMarked
package dev.pora.telegram.conversation.group;

import org.jspecify.annotations.NullMarked;
