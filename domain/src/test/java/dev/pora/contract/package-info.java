/** What every implementation of the ports must show, and what it is shown on. */
@NullMarked
package dev.pora.contract;

import org.jspecify.annotations.NullMarked;
