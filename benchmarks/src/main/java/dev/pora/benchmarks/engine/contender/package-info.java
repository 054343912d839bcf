/** What it takes to be measured: rows to make, to handle and to record. */
@NullMarked
package dev.pora.benchmarks.engine.contender;

import org.jspecify.annotations.NullMarked;
