/** The lease protocol of {@code Claims} as a model that is explored in every order of its steps. */
@NullMarked
package dev.pora.lease;

import org.jspecify.annotations.NullMarked;
