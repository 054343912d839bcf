package dev.pora.sandbox.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the mark-ups' links lead: a person, an address, or, when it is no address, nowhere. */
final class Links {
    private static final Pattern PERSON = Pattern.compile("tg://user\\?id=(\\d{1,18})");
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile("[^\\s/]+\\.[^\\s]{2,}.*");

    private Links() {}

    static void mark(Composition composition, int start, String address) {
        Matcher person = PERSON.matcher(address);
        if (person.matches()) {
            ObjectNode details = JsonNodeFactory.instance.objectNode();
            details.putObject("user").put("id", Long.parseLong(person.group(1)));
            composition.mark("text_mention", start, details);
        } else if (SCHEME.matcher(address).matches()) {
            composition.markWith("text_link", start, "url", address);
        } else if (HOST.matcher(address).matches()) {
            composition.markWith("text_link", start, "url", "http://" + address);
        }
    }
}
