/** What those who run the service look at and do: how things stand, and words to everybody. */
@NullMarked
package dev.pora.operation;

import org.jspecify.annotations.NullMarked;
