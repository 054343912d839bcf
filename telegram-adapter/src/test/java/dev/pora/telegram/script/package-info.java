/** Conversations written down as they read in a chat, played with the bare conversation and through the sandbox. */
@NullMarked
package dev.pora.telegram.script;

import org.jspecify.annotations.NullMarked;
