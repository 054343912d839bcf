package dev.pora.http;

import java.io.Serial;
import java.util.List;

/** Ends the handling of a request with a problem. */
final class Refused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Fault> faults;

    private Refused(ProblemType type, String detail, List<Fault> faults) {
        super(detail, null, false, false);
        this.type = type;
        this.faults = List.copyOf(faults);
    }

    static Refused because(ProblemType type, String detail) {
        return new Refused(type, detail, List.of());
    }

    static Refused blaming(Fault... faults) {
        return blaming(List.of(faults));
    }

    static Refused blaming(List<Fault> faults) {
        String detail = faults.size() == 1
                ? "One place of the request is wrong."
                : faults.size() + " places of the request are wrong.";
        return new Refused(ProblemType.INVALID, detail, faults);
    }

    ProblemType type() {
        return type;
    }

    List<Fault> faults() {
        return faults;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
