/** Other job libraries, with the settings that are fastest for them. */
@NullMarked
package dev.pora.benchmarks.engine.peer;

import org.jspecify.annotations.NullMarked;
