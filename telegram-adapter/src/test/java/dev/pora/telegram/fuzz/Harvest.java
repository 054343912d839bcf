package dev.pora.telegram.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Messages that the bot sent with buttons, some of them, so that anybody can press and answer them. */
final class Harvest {
    private static final int KEPT = 400;

    private final RandomGenerator random;
    private final List<Message> messages = new ArrayList<>();

    /** @param markup its inline keyboard */
    record Message(long chat, int id, JsonNode markup) {
        List<String> data() {
            List<String> data = new ArrayList<>();
            markup.path("inline_keyboard")
                    .forEach(row -> row.forEach(
                            button -> data.add(button.path("callback_data").asText())));
            return data;
        }
    }

    Harvest(RandomGenerator random) {
        this.random = random;
    }

    void add(Message message) {
        if (message.data().isEmpty()) {
            return;
        }
        if (messages.size() < KEPT) {
            messages.add(message);
        } else {
            messages.set(random.nextInt(KEPT), message);
        }
    }

    /** One of this chat; half of the time one of the latest. */
    Optional<Message> one(long chat) {
        return one(messages.stream().filter(message -> message.chat() == chat).toList());
    }

    /** One of anywhere. */
    Optional<Message> one() {
        return one(messages);
    }

    private Optional<Message> one(List<Message> among) {
        if (among.isEmpty()) {
            return Optional.empty();
        }
        int size = among.size();
        int at = random.nextBoolean() ? random.nextInt(size) : size - 1 - random.nextInt(Math.min(5, size));
        return Optional.of(among.get(at));
    }
}
