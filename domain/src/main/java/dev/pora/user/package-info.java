/** Who is reminded: people, their zone and their language. */
@NullMarked
package dev.pora.user;

import org.jspecify.annotations.NullMarked;
