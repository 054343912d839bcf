package dev.pora.telegram;

import de.focus_shift.jollyday.core.HolidayManager;

/** Knows the library of holidays outside its adapter, on purpose. */
public record PlantedJollyday(HolidayManager holidays) {}
