package dev.pora.app.run;

import dev.pora.app.config.Settings;
import dev.pora.persistence.DatabaseSettings;
import dev.pora.persistence.embedded.EmbeddedDatabase;
import java.util.Optional;

/** Finds the database that the settings mean, and starts the embedded one where it is needed. */
final class Database {
    private Database() {}

    /** For the program itself, which holds the data folder. */
    static DatabaseSettings forRunning(Settings settings, DataFolder folder, Closing closing) {
        return own(settings).orElseGet(() -> embedded(folder, closing));
    }

    /** For a command: the running instance's, or one that is started for the command alone. */
    static DatabaseSettings forCommand(Settings settings, Closing closing) {
        return own(settings)
                .orElseGet(() -> DataFolder.take(settings.data())
                        .map(folder -> embedded(closing.add("data folder", folder), closing))
                        .orElseGet(() -> ofTheRunning(settings)));
    }

    private static Optional<DatabaseSettings> own(Settings settings) {
        return settings.database().map(given -> new DatabaseSettings(given.url(), given.user(), given.password()));
    }

    private static DatabaseSettings embedded(DataFolder folder, Closing closing) {
        return closing.add("embedded PostgreSQL", EmbeddedDatabase.start(folder.path()))
                .settings();
    }

    private static DatabaseSettings ofTheRunning(Settings settings) {
        return new InstanceFile(settings.data())
                .read()
                .orElseThrow(() -> new CannotStart("Pora is just starting on " + settings.data()
                        + " and its database is not up yet: try again in a few seconds."));
    }
}
