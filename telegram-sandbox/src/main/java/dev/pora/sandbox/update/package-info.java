/** What waits for a bot: its updates, the long poll that takes them and the webhook that they are pushed to. */
@NullMarked
package dev.pora.sandbox.update;

import org.jspecify.annotations.NullMarked;
