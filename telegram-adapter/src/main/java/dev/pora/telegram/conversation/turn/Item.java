package dev.pora.telegram.conversation.turn;

import java.util.List;

/**
 * A message of any kind that may be what to remind of.
 *
 * @param chat the id of its chat
 * @param messages its id there; several when they were sent as one; none where it cannot be copied or need not be
 * @param words what it says by itself: a text, a caption, a file's name, a poll's question; empty for many
 */
public record Item(Kind kind, long chat, List<Long> messages, String words) {
    public Item {
        messages = List.copyOf(messages);
    }

    /** What it is to the eye. */
    public enum Kind {
        TEXT,
        PHOTO,
        VIDEO,
        ANIMATION,
        AUDIO,
        VOICE,
        VIDEO_NOTE,
        DOCUMENT,
        STICKER,
        LOCATION,
        VENUE,
        CONTACT,
        POLL,
        CHECKLIST,
        DICE,
        GAME,
        STORY,
        /** Something that the Bot API cannot copy, or that is newer than this list. */
        OTHER
    }
}
