package dev.pora.user;

import org.slf4j.Logger;

/** Breaks the purity of domain on purpose. */
public record PlantedImpurity(Logger log) {}
