package dev.pora.telegram.words;

/** What is said where several listen. */
public final class GroupTexts {
    private final Bundle bundle;

    GroupTexts(Bundle bundle) {
        this.bundle = bundle;
    }

    /** In answer to the command without anything behind it. */
    public String remindHow() {
        return bundle.say("group.remind-how");
    }

    /** To somebody who neither asked for a reminder nor administers its chat. */
    public String notManaging() {
        return bundle.say("group.not-managing");
    }

    public String administratorsOnly() {
        return bundle.say("group.administrators-only");
    }

    /** Where somebody speaks in nobody's name and it is not known who answers for that. */
    public String noHost() {
        return bundle.say("group.no-host");
    }

    public String doneBy(String names) {
        return bundle.say("group.done-by", "names", names);
    }
}
