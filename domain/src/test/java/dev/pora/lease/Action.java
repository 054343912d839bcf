package dev.pora.lease;

/**
 * One step that somebody takes.
 *
 * @param who the number of the instance, or of the row for what its owner does; 0 for the clock
 */
record Action(Kind kind, int who) {
    /** A step is indivisible for the store; between two steps of one instance anything may happen. */
    enum Kind {
        CLAIM,
        /** The store claims, and the connection breaks before the instance learns of it. */
        CLAIM_UNHEARD,
        BEGIN,
        BEGIN_UNHEARD,
        /** The message arrives and its answer comes. */
        SEND,
        /** The message arrives, its answer never does. */
        SEND_UNANSWERED,
        /** The message is lost, and no answer comes either. */
        SEND_INTO_THE_VOID,
        /** The channel asks for patience and delivers nothing. */
        SEND_PUT_OFF,
        SETTLE,
        /** It is recorded, and the instance does not learn of it: it will try once more. */
        SETTLE_UNHEARD,
        RENEW,
        /** The instance stops and gives back what it had claimed; another one starts in its place. */
        STOP,
        /** The instance is killed; another one starts in its place. */
        CRASH,
        TICK,
        /** The owner renames the notification. */
        RENAME,
        REMOVE,
        /** Of a store whose settlement reads first and writes later, without a lock: what it writes. */
        WRITE_WHAT_WAS_READ,
        /** Of a rescuer that reads first and writes later: it finds a lease that has ended. */
        RESCUER_READS,
        RESCUER_WRITES
    }

    boolean isOf(int instance) {
        return switch (kind) {
            case TICK -> true;
            case RENAME, REMOVE, RESCUER_READS, RESCUER_WRITES -> false;
            default -> who == instance;
        };
    }

    boolean isSending() {
        return kind.name().startsWith("SEND");
    }

    boolean isUnheard() {
        return kind.name().endsWith("UNHEARD");
    }

    boolean isSettling() {
        return kind == Kind.SETTLE || kind == Kind.SETTLE_UNHEARD || kind == Kind.WRITE_WHAT_WAS_READ;
    }
}
