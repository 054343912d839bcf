/** The HTTP door: the API for programs, its description, the health and metrics pages, and the webhook. */
@NullMarked
package dev.pora.http;

import org.jspecify.annotations.NullMarked;
