package dev.pora.sandbox.world;

import java.util.Locale;

/** What somebody is in a group or channel; the Bot API's ChatMember.status. */
public enum Membership {
    CREATOR,
    ADMINISTRATOR,
    MEMBER,
    LEFT,
    KICKED;

    public boolean isIn() {
        return this == CREATOR || this == ADMINISTRATOR || this == MEMBER;
    }

    public boolean administers() {
        return this == CREATOR || this == ADMINISTRATOR;
    }

    public String status() {
        return name().toLowerCase(Locale.ROOT);
    }
}
