package dev.pora.exchange;

import dev.pora.telegram.Telegram;

/** The exchange knows a channel, on purpose. */
public record PlantedTeller(Telegram telegram) {}
