/** Calls over real sockets, with everything that can happen to them. */
@NullMarked
package dev.pora.telegram.api;

import org.jspecify.annotations.NullMarked;
