package dev.pora.app.run;

import dev.pora.persistence.DatabaseSettings;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;

/** How a command reaches the database of the instance that runs on a data folder: a file that only its owner reads. */
final class InstanceFile {
    private final Path file;

    InstanceFile(Path folder) {
        this.file = folder.resolve("instance.properties");
    }

    void write(DatabaseSettings database) {
        Properties lines = new Properties();
        lines.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        lines.setProperty("url", database.url());
        lines.setProperty("user", database.user());
        lines.setProperty("password", database.password());
        StringWriter text = new StringWriter();
        try {
            lines.store(text, "How commands reach the running instance; made at its start");
            replace(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(String text) throws IOException {
        Path fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "instance",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    Optional<DatabaseSettings> read() {
        try {
            Properties lines = new Properties();
            lines.load(new StringReader(Files.readString(file)));
            return Optional.of(new DatabaseSettings(
                    lines.getProperty("url", ""), lines.getProperty("user", ""), lines.getProperty("password", ""), 2));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
