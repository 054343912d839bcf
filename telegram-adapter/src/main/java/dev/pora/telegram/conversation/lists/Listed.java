package dev.pora.telegram.conversation.lists;

import dev.pora.notification.NotificationId;
import dev.pora.telegram.conversation.turn.RichText;

/**
 * A line of a list.
 *
 * @param heading what stands above it and others of its kind
 */
record Listed(String heading, NotificationId notification, RichText text) {}
