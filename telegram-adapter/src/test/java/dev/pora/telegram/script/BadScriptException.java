package dev.pora.telegram.script;

/** A script says something that cannot be read or done. */
final class BadScriptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadScriptException(String reason) {
        super(reason);
    }
}
