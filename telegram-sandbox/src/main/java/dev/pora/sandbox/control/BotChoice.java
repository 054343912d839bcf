package dev.pora.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.world.Bot;
import dev.pora.sandbox.world.Impossible;
import dev.pora.sandbox.world.World;

/** Which bot a private chat is with: the one whose id is given as {@code bot}, otherwise the first. */
final class BotChoice {
    private BotChoice() {}

    static Bot of(World world, ObjectNode given) {
        if (!given.hasNonNull("bot") || given.path("bot").isBoolean()) {
            return world.firstBot();
        }
        long id = given.path("bot").asLong();
        return world.bot(id).orElseThrow(() -> Impossible.missing("There is no bot with the id " + id));
    }
}
