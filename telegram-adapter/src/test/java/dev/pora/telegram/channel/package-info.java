/** Telegram as a channel, against a server made by hand and a clock that is moved. */
@NullMarked
package dev.pora.telegram.channel;

import org.jspecify.annotations.NullMarked;
