/** A PostgreSQL of one's own: unpacked, started and stopped by the program, with its data in a folder. */
@NullMarked
package dev.pora.persistence.embedded;

import org.jspecify.annotations.NullMarked;
