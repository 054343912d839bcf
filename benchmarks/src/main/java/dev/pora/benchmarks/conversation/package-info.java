/** How soon the bot answers, from an update that is taken in to the call that leaves. */
@NullMarked
package dev.pora.benchmarks.conversation;

import org.jspecify.annotations.NullMarked;
