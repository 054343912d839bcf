/** The command line. */
@NullMarked
package dev.pora.app.command;

import org.jspecify.annotations.NullMarked;
