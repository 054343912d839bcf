package dev.pora.telegram.words;

/** What is said about messages of any kind that are to be reminded of. */
public final class ItemTexts {
    private final Bundle bundle;

    ItemTexts(Bundle bundle) {
        this.bundle = bundle;
    }

    /** A sign, a space and what it is. */
    public String kind(ItemKind kind) {
        return bundle.choice("item", kind);
    }

    /** Of a message that cannot be copied and says nothing. */
    public String nothing() {
        return bundle.say("item.nothing");
    }

    /** On a button, for somebody who may have shared where they are now. */
    public String iAmHere(String zone) {
        return bundle.say("item.here", "zone", zone);
    }

    /** Before the event of a reminder that was changed by editing the message in which it was said. */
    public String changed() {
        return bundle.say("edited.changed");
    }

    /** Before the events that are not reminded of any more. */
    public String removed() {
        return bundle.say("edited.removed");
    }

    /** After an edit that cannot be understood. */
    public String unread() {
        return bundle.say("edited.unread");
    }

    /** Before what stands as it was. */
    public String left() {
        return bundle.say("edited.left");
    }

    /** After an edit of something that was told already. */
    public String over() {
        return bundle.say("edited.over");
    }
}
