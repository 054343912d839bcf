package dev.pora.sandbox.world;

/** What the person who pressed a button was shown; not answered when the bot stayed silent. */
public record Pressed(boolean answered, String text, boolean showAlert, String url) {
    static Pressed unanswered() {
        return new Pressed(false, "", false, "");
    }
}
