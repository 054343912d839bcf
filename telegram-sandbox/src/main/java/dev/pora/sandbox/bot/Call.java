package dev.pora.sandbox.bot;

import dev.pora.sandbox.world.Bot;

/** One method called by one bot. */
record Call(Bot bot, String method, Parameters parameters) {}
