/** Our own tables, and the limit that plain JDBC reaches on them. */
@NullMarked
package dev.pora.benchmarks.engine.pora;

import org.jspecify.annotations.NullMarked;
