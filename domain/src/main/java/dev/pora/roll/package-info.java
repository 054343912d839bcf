/** Who is to do what several are told, and who has done it. */
@NullMarked
package dev.pora.roll;

import org.jspecify.annotations.NullMarked;
