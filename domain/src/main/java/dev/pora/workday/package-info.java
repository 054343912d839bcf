/** Which days are worked: the weekend and public holidays of a country, and what a person says of their own. */
@NullMarked
package dev.pora.workday;

import org.jspecify.annotations.NullMarked;
