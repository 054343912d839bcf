package dev.pora.http;

import org.telegram.telegrambots.meta.api.objects.Update;

/** Knows Telegram's types outside their adapter, on purpose. */
public record PlantedTelegramTypes(Update update) {}
