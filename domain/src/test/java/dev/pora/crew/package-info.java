/** A model of how instances divide the work among themselves, explored in every order of their steps. */
@NullMarked
package dev.pora.crew;

import org.jspecify.annotations.NullMarked;
