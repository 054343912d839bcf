package dev.pora.http.problem;

import java.io.Serial;
import java.util.List;

/** Ends the handling of a request with a problem. */
public final class Refused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Nobody reads more at once, and an answer is not to be longer than its request. */
    private static final int MOST_FAULTS = 100;

    private final ProblemType type;
    private final String code;
    private final transient List<Fault> faults;

    private Refused(ProblemType type, String detail, String code, List<Fault> faults) {
        super(detail, null, false, false);
        this.type = type;
        this.code = code;
        this.faults = List.copyOf(faults);
    }

    public static Refused because(ProblemType type, String detail) {
        return new Refused(type, detail, "", List.of());
    }

    /** With a word for programs, which tells one reason of a type from another. */
    public Refused coded(String newCode) {
        return new Refused(type, detail(), newCode, faults);
    }

    public static Refused blaming(Fault... faults) {
        return blaming(List.of(faults));
    }

    public static Refused blaming(List<Fault> faults) {
        String detail = faults.size() == 1
                ? "One place of the request is wrong."
                : faults.size() + " places of the request are wrong"
                        + (faults.size() > MOST_FAULTS ? "; the first " + MOST_FAULTS + " are named." : ".");
        return new Refused(
                ProblemType.INVALID,
                detail,
                "",
                faults.stream().limit(MOST_FAULTS).toList());
    }

    public ProblemType type() {
        return type;
    }

    /** Empty when the type says it all. */
    public String code() {
        return code;
    }

    public List<Fault> faults() {
        return faults;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
