/** How bodies and parameters are read: all that is wrong is noted at once. */
@NullMarked
package dev.pora.http.body;

import org.jspecify.annotations.NullMarked;
