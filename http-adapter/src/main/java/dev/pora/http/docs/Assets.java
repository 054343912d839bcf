package dev.pora.http.docs;

import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The files of the documentation page, by name: those listed here and no others of the class path. */
@Singleton
final class Assets {
    static final Asset DESCRIPTION = new Asset(MediaType.APPLICATION_YAML_TYPE, "/META-INF/swagger/pora.yml");

    private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");
    private static final MediaType CSS = MediaType.of("text/css;charset=utf-8");
    private static final MediaType JAVASCRIPT = MediaType.of("text/javascript;charset=utf-8");

    private final Map<String, Asset> assets = all("/META-INF/resources/webjars/swagger-ui/" + swaggerUiVersion());

    Optional<Asset> named(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    private static Map<String, Asset> all(String swaggerUi) {
        String ours = "/dev/pora/http/docs";
        return Map.of(
                "docs.html", new Asset(HTML, ours + "/docs.html"),
                "docs.js", new Asset(JAVASCRIPT, ours + "/docs.js"),
                "pora.css", new Asset(CSS, ours + "/pora.css"),
                "swagger-ui.css", new Asset(CSS, swaggerUi + "/swagger-ui.css"),
                "swagger-ui-bundle.js", new Asset(JAVASCRIPT, swaggerUi + "/swagger-ui-bundle.js"));
    }

    /** The jar keeps its files under its version. */
    private static String swaggerUiVersion() {
        try (InputStream file = open("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream file = Assets.class.getResourceAsStream(resource);
        if (file == null) {
            throw new IllegalStateException("The build left out " + resource);
        }
        return file;
    }

    /** One file as it is served. */
    record Asset(MediaType mediaType, String resource) {
        byte[] bytes() {
            try (InputStream file = open(resource)) {
                return file.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
