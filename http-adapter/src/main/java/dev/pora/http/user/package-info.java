/** The people who are reminded. */
@NullMarked
package dev.pora.http.user;

import org.jspecify.annotations.NullMarked;
