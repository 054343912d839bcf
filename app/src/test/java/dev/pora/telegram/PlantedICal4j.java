package dev.pora.telegram;

import net.fortuna.ical4j.data.CalendarParserImpl;

/** The bot reads calendars by itself, on purpose. */
public record PlantedICal4j(CalendarParserImpl parser) {}
