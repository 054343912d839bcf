/** The record of every call that reached the sandbox. */
@NullMarked
package dev.pora.sandbox.transcript;

import org.jspecify.annotations.NullMarked;
