package dev.pora.app.run;

import dev.pora.access.Tokens;
import dev.pora.app.config.Settings;
import dev.pora.persistence.QueueState;
import dev.pora.persistence.Store;
import dev.pora.user.Users;

/** The store as a command sees it: beside a running instance, or with a database started for the command alone. */
public final class CommandStore implements AutoCloseable {
    private final Store store;
    private final Closing closing;

    private CommandStore(Store store, Closing closing) {
        this.store = store;
        this.closing = closing;
    }

    public static CommandStore open(Settings settings) {
        Closing closing = new Closing();
        try {
            Store store = closing.add("store", Store.open(Database.forCommand(settings, closing)));
            return new CommandStore(store, closing);
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    public Tokens tokens() {
        return store.tokens();
    }

    public Users users() {
        return store.users();
    }

    public QueueState queue() {
        return store.queue();
    }

    @Override
    public void close() {
        closing.close();
    }
}
