package dev.pora.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What becomes of messages once they were sent: people edit, delete and forward them. */
public final class Posts {
    private final World world;
    private final Hearing hearing;

    Posts(World world) {
        this.world = world;
        this.hearing = new Hearing(world);
    }

    /** Replaces the text, or the caption of a file; in a channel its administrators edit every post. */
    public Message edit(Bot bot, long chatId, long messageId, long from, String text) {
        return world.locked(() -> {
            Person editor = world.people().require(from);
            Chat chat = world.people().chatFor(bot, chatId, editor);
            Message message = require(chat, messageId);
            requireEditable(chat, message, editor);
            Message edited = world.conversations().edit(chat, message, retyped(message, text));
            hearing.tellEdited(chat, bot, edited);
            return edited;
        });
    }

    private static void requireEditable(Chat chat, Message message, Person editor) {
        boolean own = chat.kind() == Chat.Kind.CHANNEL
                ? chat.membership(editor.id()).administers()
                : message.authorId() == editor.id();
        if (!own || !(message.hasText() || message.hasFile())) {
            throw Impossible.because("People edit only the texts and captions of their own messages");
        }
        if (message.json().has("forward_origin")) {
            throw Impossible.because("What was forwarded stays as it is");
        }
    }

    private static ObjectNode retyped(Message message, String text) {
        ObjectNode changed = message.json();
        if (message.hasText()) {
            changed.remove("entities");
            changed.setAll(People.typed(text));
        } else {
            changed.remove("caption");
            changed.remove("caption_entities");
            changed.setAll(People.captioned(text));
        }
        return changed;
    }

    /** In a private chat everything can go, elsewhere one's own, and for administrators all. Bots are not told. */
    public void delete(Bot bot, long chatId, long messageId, long by) {
        world.exclusively(() -> {
            Person person = world.people().require(by);
            Chat chat = world.people().chatFor(bot, chatId, person);
            Message message = require(chat, messageId);
            boolean may = chat.isPrivate()
                    || message.authorId() == by
                    || chat.membership(by).administers();
            if (!may) {
                throw Impossible.because("Only its author and administrators delete a message for everybody");
            }
            world.conversations().delete(chat, message);
        });
    }

    /** The content of a message that somebody forwards from a chat that they can see. */
    public ObjectNode forwarded(Bot bot, long from, long sourceChat, long messageId) {
        return world.locked(() -> {
            Chat source = world.people().chatFor(bot, sourceChat, world.people().require(from));
            Message message = require(source, messageId);
            if (!Copies.isPossible(message)) {
                throw Impossible.because("Service messages and protected ones cannot be forwarded");
            }
            return Copies.forwarded(message);
        });
    }

    static Message require(Chat chat, long id) {
        return chat.message(id).orElseThrow(() -> Impossible.missing("The chat has no message " + id));
    }
}
