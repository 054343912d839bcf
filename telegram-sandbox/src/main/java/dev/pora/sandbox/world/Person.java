package dev.pora.sandbox.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A person of the sandbox. Last name, username and language may be empty; the language is an IETF tag such as {@code ru}. */
public record Person(
        long id, String firstName, String lastName, String username, String languageCode, boolean deactivated) {
    public Person {
        if (id <= 0) {
            throw new IllegalArgumentException("A person's id is positive, not " + id);
        }
        if (firstName.isBlank() || firstName.length() > 64 || lastName.length() > 64) {
            throw new IllegalArgumentException("first_name has 1 to 64 characters and last_name up to 64");
        }
        if (!username.isEmpty() && !username.matches("[A-Za-z0-9_]{3,32}")) {
            throw new IllegalArgumentException("username has 3 to 32 letters a-z, digits and underscores");
        }
        if (!languageCode.isEmpty() && !languageCode.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            throw new IllegalArgumentException("language_code is a tag such as ru or en");
        }
    }

    /** The Bot API's User. */
    public ObjectNode toUser() {
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.put("id", id).put("is_bot", false);
        putNames(user);
        if (!languageCode.isEmpty()) {
            user.put("language_code", languageCode);
        }
        return user;
    }

    void putNames(ObjectNode json) {
        json.put("first_name", firstName);
        if (!lastName.isEmpty()) {
            json.put("last_name", lastName);
        }
        if (!username.isEmpty()) {
            json.put("username", username);
        }
    }
}
