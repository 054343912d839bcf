package dev.pora.user;

import dev.pora.user.knot.PlantedOtherEnd;

/** One end of a cycle between packages, on purpose. */
public record PlantedKnot(PlantedOtherEnd other) {}
