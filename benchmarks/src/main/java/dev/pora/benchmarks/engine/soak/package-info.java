/** Hours of the engine's life in small: a steady load, instances that are killed, and what grows meanwhile. */
@NullMarked
package dev.pora.benchmarks.engine.soak;

import org.jspecify.annotations.NullMarked;
