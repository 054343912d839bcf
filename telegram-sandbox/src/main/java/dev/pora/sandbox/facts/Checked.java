package dev.pora.sandbox.facts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the table says of a request. */
public sealed interface Checked {
    /** The known parameters, each in its documented JSON form, and what was odd without being wrong. */
    record Accepted(ObjectNode parameters, List<String> warnings) implements Checked {
        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    /** The description of a 400. */
    record Refused(String description) implements Checked {}
}
