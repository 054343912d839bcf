/** Times, rules and attention as JSON writes them. */
@NullMarked
package dev.pora.http.form;

import org.jspecify.annotations.NullMarked;
