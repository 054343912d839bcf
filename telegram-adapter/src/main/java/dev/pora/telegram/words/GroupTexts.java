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

    /** To somebody who presses a button under a question that was asked of somebody else, or is closed: either may be. */
    public String staleOrOthers() {
        return bundle.say("group.stale-or-others");
    }

    /** Below a question in a channel, where nobody can see that a post replies to the bot. */
    public String byName() {
        return bundle.say("group.by-name");
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

    /** Whoever is called already and wants to be called no more. */
    public String notMe() {
        return bundle.say("group.not-me");
    }

    /** To somebody who says a second time that they want to be called. */
    public String onItAlready() {
        return bundle.say("group.on-it-already");
    }

    /** To somebody who wants to be called no more and is not called. */
    public String notOnIt() {
        return bundle.say("group.not-on-it");
    }

    /** To somebody who says a second time that they have done it. */
    public String doneAlready() {
        return bundle.say("group.done-already");
    }

    /** Names, of which some are left out. */
    public String andMore(String names, int more) {
        return bundle.say("group.and-more", "names", names, "more", more);
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
