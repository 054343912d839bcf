/** Telegram as a door: what people say comes in once each, is handled once each, and is answered until the answer is taken. */
@NullMarked
package dev.pora.telegram.door;

import org.jspecify.annotations.NullMarked;
