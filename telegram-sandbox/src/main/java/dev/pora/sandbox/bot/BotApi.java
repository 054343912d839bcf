package dev.pora.sandbox.bot;

import dev.pora.sandbox.facts.MethodFacts;
import dev.pora.sandbox.world.Bot;
import dev.pora.sandbox.world.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The methods that have a behaviour here. The others are refused, never answered with a made-up success. */
public final class BotApi {
    private final World world;
    private final Polling polling;
    private final Map<String, Behaviour> behaviours = new HashMap<>();

    /** {@code webhookReplies} takes the bot and each body that its webhook answered with. */
    public BotApi(World world, BiConsumer<Bot, String> webhookReplies) {
        this.world = world;
        this.polling = new Polling();
        Targets targets = new Targets(world);
        Composing composing = new Composing(targets);
        new SendingMethods(world, targets, composing, new Media(world)).register(behaviours);
        new EditingMethods(world, targets, composing).register(behaviours);
        new CopyingMethods(world, targets, composing).register(behaviours);
        new ChatMethods(world, targets).register(behaviours);
        new ProfileMethods(world).register(behaviours);
        new WebhookMethods(world, webhookReplies).register(behaviours);
        new AnsweringMethods(world, targets).register(behaviours);
    }

    /** The documented names of the methods that do something. */
    public Set<String> implemented() {
        Set<String> names = new HashSet<>(behaviours.keySet());
        names.add("getUpdates");
        return Set.copyOf(names);
    }

    /** getUpdates may wait, up to 50 s; everything else answers at once. */
    public Answer answer(Bot bot, MethodFacts method, Parameters parameters) throws InterruptedException {
        Call call = new Call(bot, method.name(), parameters);
        if ("getUpdates".equals(method.name())) {
            return polling.getUpdates(call);
        }
        Behaviour behaviour = behaviours.get(method.name());
        if (behaviour == null) {
            return Answer.refused(400, "Bad Request: method is not available in the sandbox");
        }
        return world.locked(() -> {
            try {
                return behaviour.on(call);
            } catch (Refusal refusal) {
                return refusal.answer();
            }
        });
    }
}
