package dev.pora.app.chaos;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pora.app.chaos.Promise.Change;
import dev.pora.app.e2e.PoraProcess;
import dev.pora.sandbox.SandboxServer;
import dev.pora.sandbox.fault.Fault;
import dev.pora.sandbox.fault.FaultRule;
import dev.pora.sandbox.world.Person;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Carries out a plan. */
final class Round {
    private static final Duration TO_PREPARE = Duration.ofSeconds(8);
    private static final Duration TO_START = Duration.ofMinutes(2);

    /** An unknown outcome is repeated after a minute; a lease, a restart and the pace of a chat come on top. */
    private static final Duration TO_QUIET_DOWN = Duration.ofMinutes(3);

    private static final Duration A_MOMENT = Duration.ofMillis(500);
    private static final int USERS = 4;

    /** So long a message is on its way: what is killed meanwhile never learns that it arrived. */
    private static final Fault ON_THE_WAY = new Fault.Slow(Duration.ofMillis(250));

    private final Plan plan;
    private final Fleet fleet;
    private final Server server;
    private final SandboxServer sandbox;
    private final Caller caller;
    private final Doubts doubts = new Doubts();
    private final InstantSource clock = InstantSource.system();
    private OptionalLong slow = OptionalLong.empty();

    Round(Plan plan, Fleet fleet, Server server, SandboxServer sandbox, Caller caller) {
        this.plan = plan;
        this.fleet = fleet;
        this.server = server;
        this.sandbox = sandbox;
        this.caller = caller;
    }

    Verdict run() throws ExecutionException, InterruptedException, SQLException {
        await().atMost(TO_START).until(fleet::allRun);
        sandbox.transcript().clear();
        takeTime();
        List<Person> people = IntStream.range(0, Plan.PEOPLE)
                .mapToObj(number -> person("Person " + number))
                .toList();
        Instant start = clock.instant().plus(TO_PREPARE).truncatedTo(ChronoUnit.SECONDS);
        List<Promise> promises = inParallel(plan.wishes().stream()
                        .<Callable<Optional<Promise>>>map(wish -> () -> promised(wish, people, start))
                        .toList())
                .stream()
                .flatMap(Optional::stream)
                .toList();
        letHappen(promises, start);
        return judged(promises, clock.instant());
    }

    private static <T> List<T> inParallel(List<Callable<T>> tasks) throws ExecutionException, InterruptedException {
        try (var users = Executors.newFixedThreadPool(USERS)) {
            List<T> results = new ArrayList<>();
            for (Future<T> task : users.invokeAll(tasks)) {
                results.add(task.get());
            }
            return results;
        }
    }

    private Person person(String name) {
        Person person = sandbox.world().people().add(name, "", "", "en");
        sandbox.world().people().acquaint(person.id(), sandbox.world().firstBot());
        await().atMost(TO_START)
                .pollDelay(Duration.ZERO)
                .until(() -> caller.ask(
                                fleet.door(0),
                                "PUT",
                                Long.toString(person.id()),
                                "{\"zone\":\"UTC\",\"language\":\"en\"}")
                        .isPresent());
        return person;
    }

    private Optional<Promise> promised(Wish wish, List<Person> people, Instant start) {
        long chat = people.get(wish.person()).id();
        Instant due = wish.kind() == Wish.Kind.EVERY_MINUTE
                ? start.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES)
                : start.plus(wish.due()).truncatedTo(ChronoUnit.MILLIS);
        String when = wish.kind() == Wish.Kind.EVERY_MINUTE
                ? "\"repeat\":{\"frequency\":\"minutely\",\"interval\":1,\"zone\":\"UTC\",\"start\":\"%s\"}"
                        .formatted(due.atOffset(ZoneOffset.UTC).toLocalDateTime())
                : "\"at\":\"%s\"".formatted(due);
        return caller.ask(
                        fleet.door(wish.person()),
                        "POST",
                        chat + "/notifications",
                        "{\"event\":\"chaos\"," + when + "}")
                .map(answer -> new Promise(wish, answer.path("id").asLong(), chat, due));
    }

    private void letHappen(List<Promise> promises, Instant start) throws ExecutionException, InterruptedException {
        try (ScheduledExecutorService fate = Executors.newSingleThreadScheduledExecutor();
                ScheduledExecutorService users = Executors.newScheduledThreadPool(USERS);
                ScheduledExecutorService supervisor = Executors.newSingleThreadScheduledExecutor()) {
            var supervision =
                    supervisor.scheduleWithFixedDelay(fleet::supervise, 0, A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
            List<Future<?>> all = new CopyOnWriteArrayList<>();
            plan.mishaps()
                    .forEach(mishap -> all.add(fate.schedule(
                            () -> strike(mishap, fate, all), left(start, mishap.at()), TimeUnit.MILLISECONDS)));
            promises.stream()
                    .filter(promise -> promise.wish().later() != Wish.Later.LEAVE_IT)
                    .forEach(promise -> all.add(users.schedule(
                            () -> change(promise), left(start, promise.wish().laterAt()), TimeUnit.MILLISECONDS)));
            var end = fate.schedule(() -> {}, left(start, plan.length()), TimeUnit.MILLISECONDS);
            var _ = end.get();
            for (Future<?> one : all) {
                var _ = one.get();
            }
            sandbox.faults().clear();
            await().atMost(TO_START).until(fleet::allRun);
            var _ = supervision.cancel(false);
        }
    }

    private long left(Instant start, Duration offset) {
        return Duration.between(clock.instant(), start.plus(offset)).toMillis();
    }

    private Object strike(Mishap mishap, ScheduledExecutorService fate, List<Future<?>> all)
            throws IOException, InterruptedException, SQLException {
        switch (mishap.kind()) {
            case KILL -> {
                fleet.kill(mishap.victim());
                doubts.note(server);
            }
            case STOP -> {
                fleet.stop(mishap.victim());
                all.add(fate.schedule(() -> doubts.noteBegun(server), A_MOMENT.toMillis(), TimeUnit.MILLISECONDS));
            }
            case FREEZE -> {
                PoraProcess frozen = fleet.freeze(mishap.victim());
                doubts.note(server);
                all.add(fate.schedule(() -> fleet.thaw(frozen), Mishap.FROZEN.toMillis(), TimeUnit.MILLISECONDS));
            }
            case RESTART_DATABASE -> {
                doubts.note(server);
                server.restart();
                doubts.note(server);
            }
            case STALL_DATABASE -> server.stall(Mishap.STALLED);
            case CUT_LISTENERS -> server.cutListeners();
            case TAKE_CONNECTIONS -> {
                doubts.note(server);
                server.takeConnections(Mishap.STALLED);
                doubts.note(server);
            }
            case CUT_CONNECTIONS -> {
                doubts.note(server);
                server.cutConnections();
                doubts.note(server);
            }
            case TOO_MANY_REQUESTS, SERVER_ERROR, HANG, TAKE_AND_DROP, DROP, BLOCKED, UNAUTHORIZED -> {
                sandbox.faults().inject(new FaultRule("sendMessage", 0, mishap.strength(), mishap.fault()));
                takeTime();
            }
        }
        return mishap;
    }

    /** The first rule that fits strikes: this one is always the last. */
    private void takeTime() {
        slow.ifPresent(id -> {
            var _ = sandbox.faults().remove(id);
        });
        slow = OptionalLong.of(sandbox.faults().add(FaultRule.always("sendMessage", ON_THE_WAY)));
    }

    private void change(Promise promise) {
        Optional<Change> change = promise.wish().later() == Wish.Later.DELETE_IT ? deleted(promise) : snoozed(promise);
        change.ifPresentOrElse(promise::changed, promise::doubt);
    }

    private Optional<Change> deleted(Promise promise) {
        return asked(promise, "DELETE", "", "")
                .map(answer -> new Change.Deleted(
                        clock.instant(), answer.path("messageOnItsWay").asBoolean()));
    }

    private Optional<Change> snoozed(Promise promise) {
        Instant until = promise.due().plusSeconds(20);
        return asked(
                        promise,
                        "POST",
                        "/snooze",
                        "{\"until\":\"%s\",\"occurrence\":\"%s\"}".formatted(until, promise.due()))
                .map(answer -> new Change.Snoozed(
                        clock.instant(), answer.path("beingSent").asBoolean(), until));
    }

    private Optional<JsonNode> asked(Promise promise, String method, String action, String body) {
        return caller.ask(
                fleet.door(promise.id()), method, promise.chat() + "/notifications/" + promise.id() + action, body);
    }

    private Verdict judged(List<Promise> promises, Instant quietFrom) throws SQLException {
        await().atMost(TO_QUIET_DOWN)
                .pollInterval(A_MOMENT)
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> fleet.allRun() && verdict(promises, quietFrom).isQuiet());
        Verdict verdict = verdict(promises, quietFrom);
        promises.stream().filter(Promise::isSeries).forEach(promise -> {
            var _ = deleted(promise);
        });
        return verdict;
    }

    private Verdict verdict(List<Promise> promises, Instant quietFrom) throws SQLException {
        return new Verdict(
                promises,
                Arrival.in(sandbox.transcript().all()),
                Records.of(
                        server, promises.stream().mapToLong(Promise::id).min().orElse(0)),
                doubts,
                quietFrom);
    }
}
