/** The HTTP door, seen from outside over real HTTP. */
@NullMarked
package dev.pora.http;

import org.jspecify.annotations.NullMarked;
