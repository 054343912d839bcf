/** Runs contenders under the same load on the same server and measures what it took. */
@NullMarked
package dev.pora.benchmarks.engine.trial;

import org.jspecify.annotations.NullMarked;
