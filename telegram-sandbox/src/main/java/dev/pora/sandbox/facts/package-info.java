/** What the Bot API's documentation says of methods and types, and the check of every request against it. */
@NullMarked
package dev.pora.sandbox.facts;

import org.jspecify.annotations.NullMarked;
