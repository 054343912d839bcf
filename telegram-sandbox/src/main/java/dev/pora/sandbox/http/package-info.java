/** The sandbox's doors: the Bot API, file downloads and the chat page, over HTTP. */
@NullMarked
package dev.pora.sandbox.http;

import org.jspecify.annotations.NullMarked;
