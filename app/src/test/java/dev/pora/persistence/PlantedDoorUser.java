package dev.pora.persistence;

import dev.pora.http.HttpSettings;

/** A store that knows a door, on purpose. */
public record PlantedDoorUser(HttpSettings door) {}
