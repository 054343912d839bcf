/** The ordered start and stop of everything, and the folder that it lives in. */
@NullMarked
package dev.pora.app.run;

import org.jspecify.annotations.NullMarked;
