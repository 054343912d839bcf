package dev.pora.telegram;

import io.micronaut.context.ApplicationContext;

/** Knows Micronaut away from the edge, on purpose. */
public record PlantedMicronaut(ApplicationContext context) {}
