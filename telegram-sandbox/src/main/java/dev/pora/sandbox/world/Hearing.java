package dev.pora.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Which bots learn of what people do. The source is the Bot API's description of group privacy mode. */
final class Hearing {
    private final World world;

    Hearing(World world) {
        this.world = world;
    }

    void tellMessage(Chat chat, Bot partner, Message message) {
        tell(chat, partner, message, chat.kind() == Chat.Kind.CHANNEL ? "channel_post" : "message");
    }

    void tellEdited(Chat chat, Bot partner, Message message) {
        tell(chat, partner, message, chat.kind() == Chat.Kind.CHANNEL ? "edited_channel_post" : "edited_message");
    }

    private void tell(Chat chat, Bot partner, Message message, String kind) {
        if (chat.isPrivate()) {
            partner.updates().add(kind, message.json());
            return;
        }
        for (Bot bot : world.botsIn(chat)) {
            if (hears(bot, chat, message)) {
                bot.updates().add(kind, message.json());
            }
        }
    }

    /** In a private chat its bot, elsewhere the bots that are administrators. */
    void tellReaction(Chat chat, Bot partner, ObjectNode reaction) {
        if (chat.isPrivate()) {
            partner.updates().add("message_reaction", reaction);
        } else {
            tellAdministrators(chat, "message_reaction", reaction);
        }
    }

    /** Where reactions are anonymous, as in channels, only their numbers are told. */
    void tellReactionCount(Chat chat, ObjectNode count) {
        tellAdministrators(chat, "message_reaction_count", count);
    }

    void tellMember(Chat chat, ObjectNode change) {
        tellAdministrators(chat, "chat_member", change);
    }

    private void tellAdministrators(Chat chat, String kind, ObjectNode content) {
        for (Bot bot : world.botsIn(chat)) {
            if (chat.membership(bot.id()).administers()) {
                bot.updates().add(kind, content);
            }
        }
    }

    private boolean hears(Bot bot, Chat chat, Message message) {
        return !bot.hasPrivacy()
                || chat.kind() == Chat.Kind.CHANNEL
                || chat.membership(bot.id()).administers()
                || message.isService()
                || isReplyTo(bot, message.json())
                || names(bot, chat, message.json());
    }

    private static boolean isReplyTo(Bot bot, JsonNode message) {
        return message.path("reply_to_message").path("from").path("id").asLong() == bot.id();
    }

    private boolean names(Bot bot, Chat chat, JsonNode message) {
        String field = message.has("text") ? "text" : "caption";
        String text = message.path(field).asText();
        for (JsonNode entity : message.path("text".equals(field) ? "entities" : "caption_entities")) {
            int start = entity.path("offset").asInt();
            String stretch = text.substring(start, start + entity.path("length").asInt());
            boolean meant = entity.path("user").path("id").asLong() == bot.id();
            if (meant || names(bot, chat, entity.path("type").asText(), stretch)) {
                return true;
            }
        }
        return false;
    }

    private boolean names(Bot bot, Chat chat, String type, String stretch) {
        String mention = "@" + bot.username().toLowerCase(Locale.ROOT);
        String lower = stretch.toLowerCase(Locale.ROOT);
        return switch (type) {
            case "mention" -> lower.equals(mention);
            case "bot_command" -> lower.endsWith(mention) || (lower.indexOf('@') < 0 && spokeLast(bot, chat));
            default -> false;
        };
    }

    /** A bare command goes to the only bot, or to the one that wrote last. */
    private boolean spokeLast(Bot bot, Chat chat) {
        List<Bot> present = world.botsIn(chat);
        return present.size() == 1
                || chat.messages().reversed().stream()
                        .filter(message ->
                                message.json().path("from").path("is_bot").asBoolean())
                        .findFirst()
                        .map(message -> message.authorId() == bot.id())
                        .orElse(true);
    }
}
