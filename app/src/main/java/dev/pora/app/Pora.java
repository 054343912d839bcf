package dev.pora.app;

import dev.pora.app.command.Root;

/** The program. */
public final class Pora {
    private Pora() {}

    /** Runs the command line and ends the process with its exit code: 0 done, 1 it could not be done, 2 misused. */
    public static void main(String[] arguments) {
        System.exit(Root.execute(arguments));
    }
}
