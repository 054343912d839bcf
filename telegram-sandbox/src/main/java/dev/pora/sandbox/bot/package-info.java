/** What the Bot API's methods do in the sandbox, once a request has passed the check of facts. */
@NullMarked
package dev.pora.sandbox.bot;

import org.jspecify.annotations.NullMarked;
