/** How long our recurrence engine takes beside other libraries. */
@NullMarked
package dev.pora.benchmarks;

import org.jspecify.annotations.NullMarked;
