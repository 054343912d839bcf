package dev.pora.http;

import dev.pora.persistence.Store;

/** An adapter that knows another, on purpose. */
public record PlantedStoreUser(Store store) {}
