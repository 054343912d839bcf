/** Wires the hexagon and starts it. */
@NullMarked
package dev.pora.app;

import org.jspecify.annotations.NullMarked;
