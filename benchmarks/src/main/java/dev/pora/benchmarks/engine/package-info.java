/** Handling what is due, measured beside other libraries on one PostgreSQL. */
@NullMarked
package dev.pora.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
