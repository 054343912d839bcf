package dev.pora.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.http.House.Answer;
import dev.pora.http.access.Api;
import dev.pora.http.description.Examples;
import dev.pora.http.problem.ProblemType;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class DocsControllerTest {
    private static final House HOUSE = new House();
    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void the_description_tells_of_every_route_and_of_nothing_else() {
        Set<String> described = new TreeSet<>();
        paths().forEach((path, operations) ->
                operations.keySet().forEach(method -> described.add(method + " " + path)));

        assertThat(described).isEqualTo(routes()).hasSizeGreaterThan(7);
    }

    @Test
    void every_operation_of_the_api_tells_its_problems_and_needs_a_token() {
        assertThat(description()).containsEntry("security", List.of(Map.of("token", List.of())));
        paths().forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (path.startsWith(Api.BASE)) {
                assertThat(child(operation, "responses"))
                        .as(method + " " + path)
                        .containsKeys("400", "401", "404", "413", "422", "500", "503");
                assertThat(operation).doesNotContainKey("security");
            }
        }));
    }

    @Test
    void every_example_of_the_description_works() {
        assertThat(HOUSE.put("/api/v1/users/42", "{\"zone\": \"Europe/Moscow\"}")
                        .status())
                .isLessThan(300);
        String notifications = "/api/v1/users/42/notifications";
        for (String example : List.of(
                Examples.INSTANT,
                Examples.LOCAL,
                Examples.FLOATING_ONCE,
                Examples.WEEKLY,
                Examples.FLOATING,
                Examples.WINDOW,
                Examples.AFTER_DONE,
                Examples.INSISTENT,
                Examples.RRULE)) {
            assertThat(HOUSE.post(notifications, example).status()).as(example).isEqualTo(201);
        }
        assertThat(HOUSE.put("/api/v1/users/42", Examples.USER).status()).isEqualTo(200);
        assertThat(HOUSE.post("/api/v1/users/42/rebind", Examples.REBIND).status())
                .isEqualTo(200);
    }

    @Test
    void every_example_of_a_change_works() {
        assertThat(HOUSE.put("/api/v1/users/43", "{\"zone\": \"Europe/Moscow\"}")
                        .status())
                .isLessThan(300);
        for (String example : List.of(Examples.CHANGE_TIMES, Examples.CHANGE_CLOCK, Examples.CHANGE_ATTENTION)) {
            assertThat(HOUSE.patch(aNotification(Examples.WEEKLY), example).status())
                    .as(example)
                    .isEqualTo(200);
        }
        assertThat(List.of(
                        HOUSE.post(aNotification(Examples.LOCAL) + "/done", Examples.DONE),
                        HOUSE.post(aNotification(Examples.LOCAL) + "/snooze", Examples.SNOOZE_FOR),
                        HOUSE.post(aNotification(Examples.LOCAL) + "/snooze", Examples.SNOOZE_UNTIL),
                        HOUSE.post(aNotification(Examples.LOCAL) + "/move", Examples.MOVE),
                        HOUSE.post(aNotification(Examples.WEEKLY) + "/end", Examples.END)))
                .allMatch(answer -> answer.status() == 200);
    }

    private static String aNotification(String example) {
        return HOUSE.post("/api/v1/users/43/notifications", example).header("Location");
    }

    @Test
    void every_body_is_described_with_an_example() {
        paths().forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (path.startsWith(Api.BASE) && operation.containsKey("requestBody") && !isEmptyAction(path)) {
                assertThat(String.valueOf(operation.get("requestBody")))
                        .as(method + " " + path)
                        .contains("examples", "#/components/schemas/");
            }
        }));
    }

    private static boolean isEmptyAction(String path) {
        return path.endsWith("/skip") || path.endsWith("/pause") || path.endsWith("/resume");
    }

    @Test
    void every_reference_inside_the_description_leads_somewhere() {
        String text = HOUSE.get("/api/openapi.yml").body();
        Map<String, Object> schemas = child(child(description(), "components"), "schemas");
        assertThat(Pattern.compile("#/components/schemas/(\\w+)")
                        .matcher(text)
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(schemas::containsKey);
        assertThat(text).doesNotContain("dev.pora", "127.0.0.1", "localhost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/docs", "/api/problems"})
    void every_page_has_all_that_it_refers_to_and_nothing_from_elsewhere(String path) {
        Answer page = HOUSE.get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).doesNotContain("http:", "https:", "onload", "<style", "style=");
        List<String> references = REFERENCE
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .filter(found -> !found.startsWith("data:"))
                .toList();
        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            Answer found = HOUSE.get(reference);
            assertThat(found.status()).as(reference).isEqualTo(200);
            assertThat(found.body()).isNotEmpty();
        });
    }

    @Test
    void scripts_and_styles_are_served_as_what_they_are() {
        assertThat(HOUSE.get("/api/docs/docs.js").header("Content-Type")).startsWith("text/javascript");
        assertThat(HOUSE.get("/api/docs/swagger-ui-bundle.js").header("Content-Type"))
                .startsWith("text/javascript");
        assertThat(HOUSE.get("/api/docs/swagger-ui.css").header("Content-Type")).startsWith("text/css");
        assertThat(HOUSE.get("/api/docs").header("Content-Security-Policy"))
                .contains("script-src 'self';")
                .contains("connect-src 'self'");
    }

    @Test
    void every_problem_type_is_explained() {
        String page = HOUSE.get("/api/problems").body();
        for (ProblemType type : ProblemType.values()) {
            assertThat(page).contains("id=\"" + type.slug() + "\"");
        }
        assertThat(page)
                .contains("nothing-ahead: ", "not-paused: ", "no-series: ")
                .doesNotContain("too-often: ");
    }

    private static Set<String> routes() {
        return HOUSE.door()
                .context()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getDeclaringType().getPackageName().startsWith("dev.pora.http"))
                .filter(route -> !route.getDeclaringType().isAnnotationPresent(Hidden.class))
                .map(DocsControllerTest::spelled)
                .filter(route -> !route.startsWith("head "))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String spelled(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName().toLowerCase(Locale.ROOT) + " " + route.getUriMatchTemplate();
    }

    private static Map<String, Object> description() {
        return new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(HOUSE.get("/api/openapi.yml").body());
    }

    private static Map<String, Map<String, Map<String, Object>>> paths() {
        return child(description(), "paths");
    }

    @SuppressWarnings("unchecked") // the shape of an OpenAPI document
    private static <T> Map<String, T> child(Map<String, Object> parent, String name) {
        return (Map<String, T>) java.util.Objects.requireNonNull(parent.get(name), name);
    }
}
