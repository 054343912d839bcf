package dev.pora.user.knot;

import dev.pora.user.PlantedKnot;

/** The other end of a cycle between packages, on purpose. */
public record PlantedOtherEnd(Class<PlantedKnot> other) {}
