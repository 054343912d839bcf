package dev.pora.holidays;

import dev.pora.telegram.Telegram;

/** The holidays know a channel, on purpose. */
public record PlantedChannelUser(Telegram telegram) {}
