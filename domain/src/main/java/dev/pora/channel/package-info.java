/** Where people are told, and what becomes of one attempt to tell them. */
@NullMarked
package dev.pora.channel;

import org.jspecify.annotations.NullMarked;
