/** The whole of Pora in Telegram, between a server made by hand and a store in memory. */
@NullMarked
package dev.pora.telegram;

import org.jspecify.annotations.NullMarked;
