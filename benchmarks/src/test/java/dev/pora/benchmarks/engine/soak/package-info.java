/** Tests of how a soak is judged. */
@NullMarked
package dev.pora.benchmarks.engine.soak;

import org.jspecify.annotations.NullMarked;
