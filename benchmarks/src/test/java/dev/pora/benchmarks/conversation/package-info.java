/** Whether the bot that is measured answers everything. */
@NullMarked
package dev.pora.benchmarks.conversation;

import org.jspecify.annotations.NullMarked;
