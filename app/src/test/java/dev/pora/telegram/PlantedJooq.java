package dev.pora.telegram;

import org.jooq.DSLContext;

/** Knows jOOQ outside its adapter, on purpose. */
public record PlantedJooq(DSLContext sql) {}
