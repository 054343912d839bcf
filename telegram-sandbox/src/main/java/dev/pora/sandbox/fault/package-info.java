/** What goes wrong on demand: refusals, broken connections, slowness, and Telegram's limits of pace. */
@NullMarked
package dev.pora.sandbox.fault;

import org.jspecify.annotations.NullMarked;
