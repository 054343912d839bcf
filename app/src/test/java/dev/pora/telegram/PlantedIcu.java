package dev.pora.telegram;

import com.ibm.icu.text.MessageFormat;

/** Knows the library of texts outside the words, on purpose. */
public record PlantedIcu(MessageFormat format) {}
