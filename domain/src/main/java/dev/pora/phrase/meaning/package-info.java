/** What words of time mean by themselves, before it is known when they were said: the tree that every language shares. */
@NullMarked
package dev.pora.phrase.meaning;

import org.jspecify.annotations.NullMarked;
