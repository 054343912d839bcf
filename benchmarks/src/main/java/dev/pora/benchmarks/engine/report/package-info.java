/** Writes what was measured as tables and charts. */
@NullMarked
package dev.pora.benchmarks.engine.report;

import org.jspecify.annotations.NullMarked;
