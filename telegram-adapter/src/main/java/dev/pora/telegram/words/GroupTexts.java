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

    /** To somebody who speaks in the name of a chat about what is a person's own. */
    public String ownNameOnly() {
        return bundle.say("group.own-name-only");
    }

    public String doneBy(String names) {
        return bundle.say("group.done-by", "names", names);
    }

    /** Under what was said back: who will be called. */
    public String people(String names) {
        return bundle.say("group.people", "names", names);
    }

    /** Above the names of those who have not done it. */
    public String waitingFor() {
        return bundle.say("group.waiting-for");
    }

    public String meToo() {
        return bundle.say("group.me-too");
    }

    public String doneForAll() {
        return bundle.say("group.done-for-all");
    }

    /** To somebody who is not among those who are to do it. */
    public String forOthers(String names) {
        return bundle.say("group.for-others", "names", names);
    }

    public String tooManyPeople(int most) {
        return bundle.say("group.too-many-people", "most", most);
    }
}
