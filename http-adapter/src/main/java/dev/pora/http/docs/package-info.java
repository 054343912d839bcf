/** Pages to read: the description of the API, and its problems. */
@NullMarked
package dev.pora.http.docs;

import org.jspecify.annotations.NullMarked;
