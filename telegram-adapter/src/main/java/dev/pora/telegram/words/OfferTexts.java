package dev.pora.telegram.words;

/** What is said about a reminder that a link carries. */
public final class OfferTexts {
    private final Bundle bundle;

    OfferTexts(Bundle bundle) {
        this.bundle = bundle;
    }

    public String offered() {
        return bundle.say("offer.ask");
    }

    public String save() {
        return bundle.say("offer.save");
    }

    public String decline() {
        return bundle.say("offer.decline");
    }

    public String declined() {
        return bundle.say("offer.declined");
    }

    /** On a card. */
    public String linkButton() {
        return bundle.say("offer.link.button");
    }

    public String link(String address) {
        return bundle.say("offer.link", "address", address);
    }
}
