package dev.pora.exchange;

/** Ends the reading of one item, or of a file. Never leaves this module: readings turn it into a value. */
public final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Flaw flaw;

    public Unfit(Flaw flaw) {
        super(flaw.toString(), null, false, false);
        this.flaw = flaw;
    }

    public Flaw flaw() {
        return flaw;
    }
}
