package dev.pora.persistence;

import dev.pora.app.config.Settings;

/** An adapter that knows app, on purpose. */
public record PlantedAppUser(Settings settings) {}
