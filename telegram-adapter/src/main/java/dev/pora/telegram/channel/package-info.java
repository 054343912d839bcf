/** Telegram as a channel: what a call's answer means for a delivery, how fast to send, and how a message is written. */
@NullMarked
package dev.pora.telegram.channel;

import org.jspecify.annotations.NullMarked;
