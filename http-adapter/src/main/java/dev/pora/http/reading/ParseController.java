package dev.pora.http.reading;

import dev.pora.access.Scope;
import dev.pora.http.access.Api;
import dev.pora.http.access.Bearer;
import dev.pora.http.access.Needs;
import dev.pora.http.body.Fields;
import dev.pora.http.body.Kind;
import dev.pora.http.description.Examples;
import dev.pora.http.user.People;
import dev.pora.phrase.Context;
import dev.pora.user.Habits;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads phrases, and saves nothing. */
@Api
@Tag(name = "phrases")
@Controller(Api.BASE + "/parse")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ParseController {
    private final Words words;
    private final People people;

    ParseController(Words words, People people) {
        this.words = words;
        this.people = people;
    }

    @Post
    @Needs(Scope.READ)
    @Operation(
            operationId = "parse",
            summary = "Read a phrase as the bot reads it",
            description = "Nothing is saved. With a telegramId it is read as that user means it, by their zone,"
                    + " language and habits; zone and language, where they are given, win.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Phrase.class),
                            examples = {
                                @ExampleObject(name = "As a user means it", value = Examples.PHRASE_OF_USER),
                                @ExampleObject(name = "As of an instant", value = Examples.PHRASE)
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "What may be meant",
            content = @Content(schema = @Schema(implementation = ReadingAnswer.class)))
    ReadingAnswer parse(HttpRequest<?> request, @Body byte[] body) {
        Fields fields = Fields.of(body);
        Optional<String> text = fields.required("text", Words.PHRASE);
        Optional<Context> context = context(request, fields);
        fields.onlyThese("text", "telegramId", "zone", "language", "now");
        fields.refuseFaults();
        Context known = context.orElseThrow();
        return ReadingAnswer.of(words.read(text.orElseThrow(), known), known);
    }

    private Optional<Context> context(HttpRequest<?> request, Fields fields) {
        Optional<Long> telegramId = fields.optional("telegramId", Kind.TELEGRAM_ID);
        Optional<ZoneId> zone = fields.optional("zone", Kind.ZONE);
        Optional<Language> language = fields.optional("language", Kind.LANGUAGE);
        Optional<Instant> now = fields.optional("now", Kind.INSTANT);
        Context usual = telegramId
                .map(id -> words.contextOf(user(request, id)))
                .orElseGet(
                        () -> new Context(words.clock().instant(), ZoneOffset.UTC, Language.ENGLISH, Habits.usual()));
        return Optional.of(new Context(
                now.orElse(usual.now()), zone.orElse(usual.zone()), language.orElse(usual.language()), usual.habits()));
    }

    private User user(HttpRequest<?> request, long telegramId) {
        Bearer.requireReach(request, people.find(new TelegramId(telegramId)));
        return people.require(Long.toString(telegramId));
    }

    @Schema(name = "Phrase")
    record Phrase(
            @Schema(
                    description = "1 to 4096 characters",
                    minLength = 1,
                    maxLength = 4096,
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "tomorrow at 9 tea")
            String text,

            @Schema(description = "Whose zone, language and habits count; absent for UTC, English and usual ones")
            @Nullable
            Long telegramId,

            @Schema(description = "IANA time zone in which it is said", example = "Europe/Moscow") @Nullable
            String zone,

            @Schema(
                    type = "string",
                    allowableValues = {"ru", "en"},
                    description = "Settles what the phrase leaves open; both languages are read")
            @Nullable
            String language,

            @Schema(description = "When it is said; now when absent", example = "2030-05-31T09:00:00+03:00") @Nullable
            Instant now) {}
}
