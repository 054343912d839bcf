/** Whether what is measured does what it is measured for. */
@NullMarked
package dev.pora.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
