package dev.pora.telegram;

import dev.pora.sandbox.SandboxConfig;

/** The bot knows the sandbox that stands in for Telegram, on purpose. */
public record PlantedSandboxUser(SandboxConfig sandbox) {}
