/** How the program feels. */
@NullMarked
package dev.pora.http.operation;

import org.jspecify.annotations.NullMarked;
