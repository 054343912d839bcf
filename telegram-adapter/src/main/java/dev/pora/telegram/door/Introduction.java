package dev.pora.telegram.door;

import dev.pora.delivery.Backoff;
import dev.pora.telegram.api.Answer;
import dev.pora.telegram.api.BotApi;
import dev.pora.telegram.api.Call;
import dev.pora.telegram.channel.Incident;
import dev.pora.user.Language;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/**
 * What is settled with Telegram at the start, tried again until it is: who we are, our commands, our webhook. Later it
 * asks now and then whether the token still holds.
 */
final class Introduction implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Introduction.class.getName());
    private static final Set<Integer> UNKNOWN_TO_IT = Set.of(400, 404);
    private static final Duration BETWEEN_CHECKS = Duration.ofMinutes(5);

    private final BotApi api;
    private final Status status;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Incident incident = new Incident(Introduction.class, "Connecting to Telegram");
    private final Backoff backoff = Backoff.between(Duration.ofSeconds(1), Duration.ofMinutes(1));
    private final Loop loop = new Loop("Introduction to Telegram", this::turn, new Bell());

    Introduction(BotApi api, Status status) {
        this.api = api;
        this.status = status;
        steps.add(new Step(new GetMe(), this::introduced));
        steps.add(Step.dispensable(CommandMenu.byDefault()));
        steps.add(Step.dispensable(CommandMenu.in(Language.RUSSIAN)));
    }

    /** Asks for updates to be pushed there, each with this secret in a header. */
    void pushTo(String url, String secret) {
        SetWebhook webhook = SetWebhook.builder()
                .url(url)
                .secretToken(secret)
                .allowedUpdates(Updates.KINDS)
                .build();
        steps.add(new Step(webhook, Introduction::nothing));
        steps.add(new Step(new GetWebhookInfo(), Introduction::checkWebhook));
    }

    void start() {
        loop.start();
    }

    private Duration turn() {
        Step step = steps.element();
        Answer answer = api.call(Call.of(step.request()));
        return switch (answer) {
            case Answer.Ok ok -> done(step, ok);
            case Answer.Failed refused
            when step.isDispensable() && UNKNOWN_TO_IT.contains(refused.code()) -> without(step, refused);
            default -> failed(answer);
        };
    }

    /** The bot works without it; a server that does not know it is not asked for ever. */
    private Duration without(Step step, Answer.Failed refused) {
        LOG.log(Level.WARNING, "Telegram refused {0}: {1}", step.request().getMethod(), refused.description());
        return next();
    }

    private Duration done(Step step, Answer.Ok ok) {
        step.whenDone().accept(ok);
        status.settled();
        incident.over();
        return next();
    }

    private Duration next() {
        steps.remove();
        if (!steps.isEmpty()) {
            return Duration.ZERO;
        }
        steps.add(new Step(new GetMe(), this::stillThere));
        return BETWEEN_CHECKS;
    }

    private Duration failed(Answer answer) {
        if (loop.isClosed()) {
            return Duration.ZERO;
        }
        String reason = Reasons.of(answer);
        status.troubled(reason);
        return backoff.after(incident.failed(reason), Reasons.pause(answer));
    }

    private void stillThere(Answer.Ok me) {
        status.introduced(me.result().path("username").asText());
    }

    private void introduced(Answer.Ok me) {
        stillThere(me);
        String name = status.username().orElse("");
        LOG.log(Level.INFO, "Connected to Telegram as @{0}", name);
    }

    private static void checkWebhook(Answer.Ok info) {
        Optional.of(info.result().path("last_error_message").asText())
                .filter(error -> !error.isEmpty())
                .ifPresent(error -> LOG.log(Level.WARNING, "Telegram could not reach the webhook: {0}", error));
    }

    private static void nothing(Answer.Ok ok) {
        LOG.log(Level.DEBUG, "Telegram agreed: {0}", ok.result());
    }

    /** Tries nothing any more. */
    @Override
    public void close() {
        loop.close();
    }

    private record Step(PartialBotApiMethod<?> request, Consumer<Answer.Ok> whenDone, boolean isDispensable) {
        Step(PartialBotApiMethod<?> request, Consumer<Answer.Ok> whenDone) {
            this(request, whenDone, false);
        }

        static Step dispensable(PartialBotApiMethod<?> request) {
            return new Step(request, Introduction::nothing, true);
        }
    }
}
