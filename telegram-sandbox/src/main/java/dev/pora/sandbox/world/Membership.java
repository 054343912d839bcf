package dev.pora.sandbox.world;

import java.util.Locale;

/** What somebody is in a group or channel; the Bot API's ChatMember.status. */
public enum Membership {
    CREATOR,
    ADMINISTRATOR,
    MEMBER,
    /** In, and not allowed to write. */
    RESTRICTED,
    LEFT,
    KICKED;

    public boolean isIn() {
        return this == CREATOR || this == ADMINISTRATOR || this == MEMBER || this == RESTRICTED;
    }

    public boolean administers() {
        return this == CREATOR || this == ADMINISTRATOR;
    }

    public String status() {
        return name().toLowerCase(Locale.ROOT);
    }
}
