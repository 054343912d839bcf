package dev.pora.sandbox;

import dev.pora.telegram.TelegramSettings;

/** The stand-in knows who talks to it, on purpose. */
public record PlantedBotUser(TelegramSettings bot) {}
