/** Pora in Telegram, to be opened with {@link dev.pora.telegram.Telegram}. */
@NullMarked
package dev.pora.telegram;

import org.jspecify.annotations.NullMarked;
