/** Formatted text: Telegram's three mark-ups, explicit entities, and those that are found in plain text. */
@NullMarked
package dev.pora.sandbox.text;

import org.jspecify.annotations.NullMarked;
