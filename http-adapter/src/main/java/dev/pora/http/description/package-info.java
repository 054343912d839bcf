/** Examples that the description shows and the tests send. */
@NullMarked
package dev.pora.http.description;

import org.jspecify.annotations.NullMarked;
