package dev.pora.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.world.Impossible;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A request to the control API: its method, the path after {@code /sandbox/api/} in pieces, query and body. */
record ControlRequest(String method, List<String> path, ObjectNode query, ObjectNode body) {
    ControlRequest {
        path = List.copyOf(path);
    }

    boolean is(String wanted, String... pattern) {
        if (!method.equals(wanted) || path.size() != pattern.length) {
            return false;
        }
        for (int i = 0; i < pattern.length; i++) {
            if (!"*".equals(pattern[i]) && !pattern[i].equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The piece of the path at an index, as a number. */
    long pathNumber(int index) {
        return number(path.get(index), "The address needs a number where it says " + path.get(index));
    }

    /** A number of the query; 0 when it is not given. */
    long queryNumber(String name) {
        String text = query.path(name).asText();
        return text.isEmpty() ? 0 : number(text, name + " is a number");
    }

    private static long number(String text, String sentence) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            throw Impossible.because(sentence);
        }
    }

    /** A text of the body; empty when it is not given or null. */
    String text(String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw Impossible.because(name + " is a text");
        }
        return value.asText();
    }

    /** A number of the body; 0 when it is not given or null. */
    long number(String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return 0;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw Impossible.because(name + " is a whole number");
        }
        return value.asLong();
    }

    boolean has(String name) {
        return body.hasNonNull(name);
    }

    boolean flag(String name) {
        JsonNode value = body.path(name);
        if (!value.isBoolean()) {
            throw Impossible.because(name + " is true or false");
        }
        return value.asBoolean();
    }

    /** The ids in a list of the body, each once; empty when it is not given. */
    Set<Long> ids(String name) {
        Set<Long> ids = new LinkedHashSet<>();
        JsonNode list = body.path(name);
        if (!list.isMissingNode() && !list.isArray()) {
            throw Impossible.because(name + " is a list of ids");
        }
        for (JsonNode id : list) {
            if (!id.canConvertToExactIntegral() || !id.canConvertToLong()) {
                throw Impossible.because(name + " is a list of ids");
            }
            ids.add(id.asLong());
        }
        return ids;
    }
}
