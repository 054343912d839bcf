/** Who and what the sandbox is made of: people, bots, chats and messages, and what people do there. */
@NullMarked
package dev.pora.sandbox.world;

import org.jspecify.annotations.NullMarked;
