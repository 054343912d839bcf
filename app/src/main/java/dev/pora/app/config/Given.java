package dev.pora.app.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The settings as they were given, still as text: the environment, then the configuration file. */
final class Given {
    private final Map<Setting, String> values;

    private Given(Map<Setting, String> values) {
        this.values = values;
    }

    static Given from(Map<String, String> environment) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        Optional.ofNullable(environment.get(Setting.PORA_CONFIG.name()))
                .filter(name -> !name.isBlank())
                .ifPresent(name -> readFile(name, values));
        environment.forEach((name, value) -> Setting.named(name).ifPresent(setting -> values.put(setting, value)));
        return new Given(values);
    }

    private static void readFile(String name, Map<Setting, String> into) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(name), StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (NoSuchFileException e) {
            throw new WrongSetting("PORA_CONFIG names a file that does not exist: " + name);
        } catch (IOException | IllegalArgumentException e) {
            throw new WrongSetting("PORA_CONFIG names a file that cannot be read as lines NAME=value: " + name + " ("
                    + e.getMessage() + ")");
        }
        lines.stringPropertyNames().forEach(key -> into.put(known(key, name), lines.getProperty(key)));
    }

    private static Setting known(String key, String file) {
        return Setting.named(key)
                .filter(setting -> setting != Setting.PORA_CONFIG)
                .orElseThrow(() -> new WrongSetting(
                        key + " in " + file + " is not a setting of Pora: ./pora --help lists them all"));
    }

    /** The value without surrounding blanks; an empty one counts as not given. */
    Optional<String> text(Setting setting) {
        return Optional.ofNullable(values.get(setting)).map(String::strip).filter(value -> !value.isEmpty());
    }

    Optional<Integer> port(Setting setting) {
        return text(setting).map(value -> {
            try {
                int port = Integer.parseInt(value);
                if (port >= 0 && port <= 65_535) {
                    return port;
                }
            } catch (NumberFormatException e) {
                // told below, as one that is out of range
            }
            throw new WrongSetting(setting + " is a port from 0 to 65535, not \"" + value + "\"");
        });
    }

    boolean yes(Setting setting) {
        return text(setting)
                .map(value -> switch (value) {
                    case "yes" -> true;
                    case "no" -> false;
                    default -> throw new WrongSetting(setting + " is yes or no, not \"" + value + "\"");
                })
                .orElse(false);
    }

    Optional<Path> path(Setting setting) {
        return text(setting).map(value -> {
            try {
                return Path.of(value);
            } catch (InvalidPathException e) {
                throw new WrongSetting(setting + " is not a path: " + e.getMessage());
            }
        });
    }
}
