package dev.pora.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.GeneratedSerialVersionUID;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classes of the tables in the tree are those that the migrations give. */
class GeneratedClassesTest {
    private static final String PACKAGE = "dev.pora.persistence.generated";
    private static final Path TREE = Path.of("src/main/java");

    /** Run with {@code -Dpora.generate=true} this test writes the classes into the tree first. */
    @Test
    void they_are_those_that_the_migrations_give(@TempDir Path fresh) throws Exception {
        DatabaseSettings database = TestServer.emptyDatabase();
        Migrations.apply(database);
        if (Boolean.getBoolean("pora.generate")) {
            generate(database, TREE);
        }

        generate(database, fresh);

        assertThat(sources(TREE)).isNotEmpty().isEqualTo(sources(fresh));
    }

    private static void generate(DatabaseSettings database, Path folder) throws Exception {
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc()
                        .withUrl(database.url())
                        .withUser(database.user())
                        .withPassword(database.password()))
                .withGenerator(new Generator()
                        .withDatabase(tables())
                        .withGenerate(style())
                        .withTarget(new Target().withPackageName(PACKAGE).withDirectory(folder.toString()))));
    }

    private static Database tables() {
        return new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withInputSchema("public")
                .withOutputSchemaToDefault(true)
                .withIncludes(
                        "user|notification|alarm|delivery|inbox|outbox|conversation|lease|token|replay|undo|zone_rules|crew"
                                + "|announcement|host")
                .withIncludeRoutines(false)
                .withIncludeSequences(false)
                .withForcedTypes(
                        new ForcedType().withName("INSTANT").withIncludeTypes("timestamp.*with\\ time\\ zone"),
                        local("LocalDateTime", "dateTime", "local_start|local_last"),
                        local(
                                "LocalTime",
                                "time",
                                "window_from|window_to|quiet_from|quiet_to|default_time|early_morning|morning|lunch"
                                        + "|afternoon|end_of_day|evening|night|digest_at"),
                        local("LocalDateTime[]", "dateTimes", "except_times|extra_times"),
                        local("LocalDate[]", "dates", "except_days|days_off|working_days"),
                        local("LocalTime[]", "times", "times"));
    }

    private static ForcedType local(String type, String binding, String columns) {
        return new ForcedType()
                .withUserType("java.time." + type)
                .withBinding("dev.pora.persistence.local.Locals." + binding + "()")
                .withIncludeExpression("(?i:.*\\.(" + columns + "))");
    }

    private static Generate style() {
        return new Generate()
                .withRecords(false)
                .withIndexes(false)
                .withGlobalCatalogReferences(false)
                .withGlobalSchemaReferences(false)
                .withImplicitJoinPathsToOne(false)
                .withImplicitJoinPathsToMany(false)
                .withImplicitJoinPathsManyToMany(false)
                .withImplicitJoinPathTableSubtypes(false)
                .withGeneratedAnnotation(false)
                .withGeneratedSerialVersionUID(GeneratedSerialVersionUID.CONSTANT);
    }

    private static Map<String, String> sources(Path folder) throws IOException {
        Path root = folder.resolve(PACKAGE.replace('.', '/'));
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> sources.put(root.relativize(file).toString(), read(file)));
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
