/** Local dates and times as the database has them: what the generated classes need of ours. */
@NullMarked
package dev.pora.persistence.local;

import org.jspecify.annotations.NullMarked;
