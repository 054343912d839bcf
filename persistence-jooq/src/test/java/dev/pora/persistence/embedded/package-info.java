/** What the embedded database must survive. */
@NullMarked
package dev.pora.persistence.embedded;

import org.jspecify.annotations.NullMarked;
