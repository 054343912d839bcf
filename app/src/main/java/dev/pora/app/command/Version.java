package dev.pora.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote down. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Properties build = new Properties();
        try (InputStream written = Version.class.getResourceAsStream("/dev/pora/app/build.properties")) {
            build.load(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new String[] {
            "Pora " + build.getProperty("version"), "Java " + Runtime.version() + ", " + System.getProperty("os.name")
        };
    }
}
