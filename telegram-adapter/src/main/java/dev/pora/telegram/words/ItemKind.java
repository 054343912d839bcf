package dev.pora.telegram.words;

/** What a message is to the eye. */
public enum ItemKind {
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
