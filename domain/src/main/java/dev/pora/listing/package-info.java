/** What an owner has, seen as lists: what is ahead, everything, what contains these words; a leaf at a time. */
@NullMarked
package dev.pora.listing;

import org.jspecify.annotations.NullMarked;
