package dev.pora.app.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings as they were given, still as text: the environment, then the configuration file. */
final class Given {
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9}) ?(ms|s|min|h)");

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

    /** A whole number within these bounds. */
    Optional<Integer> number(Setting setting, int least, int most) {
        return text(setting).map(value -> {
            try {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // told below, as one that is out of bounds
            }
            throw new WrongSetting(
                    setting + " is a whole number from " + least + " to " + most + ", not \"" + value + "\"");
        });
    }

    /** A time within these bounds: a number with ms, s, min or h. */
    Optional<Duration> duration(Setting setting, Duration least, Duration most) {
        return text(setting).map(value -> {
            Matcher parts = DURATION.matcher(value);
            Duration duration = parts.matches()
                    ? Duration.of(Long.parseLong(parts.group(1)), unit(parts.group(2)))
                    : Duration.ofMillis(-1);
            if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
                throw new WrongSetting(setting + " is a time such as 500 ms, 6 s or 2 min, from " + words(least)
                        + " to " + words(most) + ", not \"" + value + "\"");
            }
            return duration;
        });
    }

    private static ChronoUnit unit(String name) {
        return switch (name) {
            case "ms" -> ChronoUnit.MILLIS;
            case "s" -> ChronoUnit.SECONDS;
            case "min" -> ChronoUnit.MINUTES;
            default -> ChronoUnit.HOURS;
        };
    }

    /** As it may be given. */
    static String words(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
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
