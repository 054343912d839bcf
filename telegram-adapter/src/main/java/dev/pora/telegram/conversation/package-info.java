/** What the bot says and does, in our own words: no Telegram types, no network, no tables. */
@NullMarked
package dev.pora.telegram.conversation;

import org.jspecify.annotations.NullMarked;
