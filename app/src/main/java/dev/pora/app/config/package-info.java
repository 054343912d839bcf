/** What can be set, and what a wrong setting is told. */
@NullMarked
package dev.pora.app.config;

import org.jspecify.annotations.NullMarked;
