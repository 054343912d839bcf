package dev.pora.telegram.fuzz;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.telegram.fuzz.Crowd.Person;
import dev.pora.telegram.fuzz.Crowd.Place;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Updates of every kind, valid ones and others. */
final class RandomUpdates {
    private static final List<String> CONTENTS = List.of(
            "photo",
            "voice",
            "sticker",
            "document",
            "video",
            "video_note",
            "audio",
            "poll",
            "contact",
            "dice",
            "story",
            "game",
            "animation");
    private static final List<String> KINDS =
            List.of("edited_message", "channel_post", "edited_channel_post", "business_message", "something_new");
    private static final List<String> STATUSES =
            List.of("creator", "administrator", "member", "restricted", "left", "kicked", "odd");
    private static final List<String> SERVICES =
            List.of("new_chat_title", "left_chat_member", "new_chat_members", "pinned_message", "group_chat_created");

    private final RandomGenerator random;
    private final InstantSource clock;
    private final long bot;
    private final Crowd crowd;
    private final RandomTexts texts;
    private final Harvest harvest;
    private final boolean forging;
    private final RandomPresses presses;
    private final Mutation mutation;
    private int pressed;
    private int messages = 1_000_000;

    /** @param forging whether people press in a group what only they themselves could have put there */
    RandomUpdates(RandomGenerator random, InstantSource clock, long bot, Harvest harvest, boolean forging) {
        this.forging = forging;
        this.random = random;
        this.clock = clock;
        this.bot = bot;
        this.harvest = harvest;
        this.crowd = new Crowd(random);
        this.texts = new RandomTexts(random);
        this.presses = new RandomPresses(random);
        this.mutation = new Mutation(random);
    }

    ObjectNode next(long number) {
        ObjectNode update = JsonNodeFactory.instance.objectNode().put("update_id", number);
        Person person = crowd.person();
        Place place = crowd.place(person);
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6, 7 -> update.set("message", text(person, place));
            case 8, 9, 10, 11, 12, 13 -> update.set("callback_query", press(person, place));
            case 14 -> update.set("message", location(person, place));
            case 15 -> update.set("message", content(person, place));
            case 16 -> update.set("message", service(person, place));
            case 17 -> update.set("my_chat_member", membership(person, place));
            case 18 -> update.set(KINDS.get(random.nextInt(KINDS.size())), text(person, place));
            default -> update.set("message_reaction", reaction(person, place));
        }
        if (random.nextInt(4) == 0) {
            mutation.spoil(update);
        }
        return update;
    }

    /** Where others read along an honest crowd presses what is there. */
    private boolean forges(Place place) {
        return forging || place.isPrivate();
    }

    private Optional<Harvest.Message> seenIn(Place place) {
        return forges(place) ? harvest.one() : harvest.one(place.chat());
    }

    private ObjectNode message(Person person, Place place) {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("message_id", ++messages);
        message.set("from", person.json());
        message.set("chat", place.json());
        message.put("date", date());
        if (place.topic() != 0) {
            message.put("message_thread_id", place.topic()).put("is_topic_message", true);
        }
        if (random.nextInt(5) == 0) {
            seenIn(place).ifPresent(to -> message.set("reply_to_message", repliedTo(to)));
        }
        return message;
    }

    /** Anybody may claim to reply to anything. */
    private ObjectNode repliedTo(Harvest.Message to) {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("message_id", to.id());
        message.putObject("from").put("id", random.nextInt(5) == 0 ? 999 : bot).put("is_bot", true);
        message.putObject("chat").put("id", to.chat());
        message.put("text", "earlier");
        message.set("reply_markup", to.markup().deepCopy());
        return message;
    }

    private long date() {
        long now = clock.instant().getEpochSecond();
        return switch (random.nextInt(30)) {
            case 0 -> 0;
            case 1 -> -now;
            case 2 -> now - random.nextInt(10_000_000);
            case 3 -> now + random.nextInt(10_000_000);
            case 4 -> random.nextLong();
            default -> now;
        };
    }

    private ObjectNode text(Person person, Place place) {
        ObjectNode message = message(person, place);
        String text = texts.next(Canaries.UNNAMED);
        boolean mention = !place.isPrivate() && random.nextBoolean();
        String called = mention && random.nextInt(3) == 0 ? names() + text : text;
        if (random.nextInt(10) == 0) {
            message.putArray("entities").add(mentioned(called));
        }
        return message.put("text", mention ? "@pora_bot " + called : called);
    }

    private String names() {
        return texts.one(List.of("@anna_a ", "@anna_a @boris_b, @nobody_knows ", "@", "@пётр ", "@boris_b and "));
    }

    /** Anywhere in the text, or beyond. */
    private ObjectNode mentioned(String text) {
        ObjectNode entity = JsonNodeFactory.instance
                .objectNode()
                .put("type", "text_mention")
                .put("offset", random.nextInt(-2, text.length() + 2))
                .put("length", random.nextInt(-2, text.length() + 2));
        entity.putObject("user").put("id", crowd.person().id());
        return entity;
    }

    private ObjectNode press(Person person, Place place) {
        Optional<Harvest.Message> under = seenIn(place);
        ObjectNode query = JsonNodeFactory.instance.objectNode().put("id", "press-" + ++pressed);
        query.set("from", person.json());
        ObjectNode message = message(person, place);
        message.set("from", JsonNodeFactory.instance.objectNode().put("id", bot).put("is_bot", true));
        under.ifPresent(one -> message.put("message_id", one.id()));
        query.set("message", message);
        return query.put("data", forges(place) ? presses.forged(under) : presses.honest(under));
    }

    private ObjectNode location(Person person, Place place) {
        ObjectNode message = message(person, place);
        boolean odd = random.nextInt(4) == 0;
        message.putObject("location")
                .put("latitude", odd ? random.nextDouble(-1e6, 1e6) : random.nextDouble(-90, 90))
                .put("longitude", odd ? Double.MAX_VALUE : random.nextDouble(-180, 180));
        return message;
    }

    private ObjectNode content(Person person, Place place) {
        ObjectNode message = message(person, place);
        message.putObject(CONTENTS.get(random.nextInt(CONTENTS.size()))).put("file_id", "f" + random.nextInt());
        if (message.has("document") && random.nextInt(3) == 0) {
            message.put("caption", "/import");
        } else if (random.nextBoolean()) {
            message.put("caption", texts.next(Canaries.UNNAMED));
        }
        return message;
    }

    private ObjectNode service(Person person, Place place) {
        return message(person, place).put(SERVICES.get(random.nextInt(SERVICES.size())), random.nextInt());
    }

    private ObjectNode membership(Person person, Place place) {
        ObjectNode change = message(person, place);
        change.putObject("old_chat_member").put("status", texts.one(STATUSES)).put("is_member", random.nextBoolean());
        change.putObject("new_chat_member").put("status", texts.one(STATUSES));
        return change;
    }

    private ObjectNode reaction(Person person, Place place) {
        ObjectNode reaction = message(person, place);
        reaction.set("user", person.json());
        reaction.putArray("old_reaction");
        reaction.putArray("new_reaction").addObject().put("type", "emoji").put("emoji", "👍");
        return reaction;
    }
}
