/** Pora's own file: everything about a person's reminders as JSON, to be read back exactly. */
@NullMarked
package dev.pora.exchange.json;

import org.jspecify.annotations.NullMarked;
