/** The towns of the world, looked up by name or by point in a table made from GeoNames. */
@NullMarked
package dev.pora.telegram.place;

import org.jspecify.annotations.NullMarked;
