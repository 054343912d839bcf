/** The control API: being anybody, watching everything, and making things go wrong, for the chat page and for tests. */
@NullMarked
package dev.pora.sandbox.control;

import org.jspecify.annotations.NullMarked;
