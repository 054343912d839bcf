package dev.pora.lease;

import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.NextStep;
import dev.pora.delivery.Reach;
import dev.pora.delivery.Settlement;
import dev.pora.fake.FakeStore;
import dev.pora.notification.Alarm;
import dev.pora.notification.Draft;
import dev.pora.notification.EventName;
import dev.pora.notification.Notification;
import dev.pora.notification.Notifications.Saved;
import dev.pora.notification.State;
import dev.pora.notification.Trouble;
import dev.pora.schedule.Once;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Does the steps of the model with a real store, and says what that answers and how it stands then. */
final class Replay {
    private static final Duration TICK = Duration.ofSeconds(10);
    private static final Duration LEASE = TICK.multipliedBy(LeaseModel.LEASE);

    private final FakeStore store = new FakeStore();
    private final Claims claims = store.claims();
    private final User owner = store.users().register(new TelegramId(101), Language.RUSSIAN);
    private final int occurrences;
    private final List<Notification> notifications = new ArrayList<>();
    private final List<Integer> passed = new ArrayList<>();
    private final Map<Integer, Claim> held = new HashMap<>();

    Replay(int occurrences, int... due) {
        this.occurrences = occurrences;
        IntStream.of(due).forEach(this::add);
    }

    private void add(int ticks) {
        Instant planned = store.now().plus(TICK.multipliedBy(ticks));
        Notification added = store.notifications()
                .add(new Draft(
                        owner.id(),
                        new EventName("tea " + notifications.size()),
                        new Once(planned),
                        Destination.privateChatOf(owner.telegramId())));
        store.alarms().set(owner.id(), Alarm.occurrence(added.id(), planned));
        notifications.add(added);
        passed.add(0);
    }

    /** Does a step of the model, and gives the store's answer to it in the model's words. */
    String take(LeaseModel.Step step, World before) {
        Action action = step.action();
        int who = action.who();
        return switch (action.kind()) {
            case TICK -> {
                store.pass(TICK);
                yield "";
            }
            case CLAIM -> claim().map(claim -> taken(who, claim)).orElse("nothing");
            case CLAIM_UNHEARD -> {
                var _ = claim();
                yield "";
            }
            case BEGIN -> begin(who);
            case BEGIN_UNHEARD -> {
                var _ = begin(who);
                held.remove(who);
                yield "";
            }
            case SETTLE -> {
                String settled = settle(who, before.held(who));
                held.remove(who);
                yield settled;
            }
            case SETTLE_UNHEARD -> {
                var _ = settle(who, before.held(who));
                yield "";
            }
            case RENEW -> {
                claims.renew(List.of(claimOf(who)), LEASE);
                yield "";
            }
            case STOP -> {
                claims.release(Optional.ofNullable(held.remove(who)).stream().toList());
                yield "";
            }
            case CRASH -> {
                held.remove(who);
                yield "";
            }
            case RENAME -> rename(who);
            case REMOVE -> store.alarms().remove(owner.id(), alarmsOf(who)).name();
            case SEND, SEND_UNANSWERED, SEND_INTO_THE_VOID, SEND_PUT_OFF -> "";
            case WRITE_WHAT_WAS_READ, RESCUER_READS, RESCUER_WRITES ->
                throw new IllegalArgumentException("A sound store does nothing like " + action);
        };
    }

    private Claim claimOf(int who) {
        return Optional.ofNullable(held.get(who)).orElseThrow();
    }

    private Optional<Claim> claim() {
        return claims.claim(1, LEASE, TICK.multipliedBy(LeaseModel.AHEAD), Reach.EVERYTHING).stream()
                .findFirst();
    }

    private String taken(int who, Claim claim) {
        held.put(who, claim);
        return "row %d, unknowns %d, early %d"
                .formatted(
                        rowOf(claim),
                        claim.unknowns(),
                        Math.max(0, claim.early().dividedBy(TICK)));
    }

    private int rowOf(Claim claim) {
        return IntStream.range(0, notifications.size())
                .filter(number -> notifications
                        .get(number)
                        .id()
                        .equals(claim.notification().id()))
                .findFirst()
                .orElseThrow();
    }

    private String begin(int who) {
        if (claims.begin(claimOf(who))) {
            return "yes";
        }
        held.remove(who);
        return "no";
    }

    private String settle(int who, Held known) {
        Claim claim = claimOf(who);
        int number = rowOf(claim);
        boolean again = known.stage() == Held.Stage.PUT_OFF || known.isDoubted();
        Claims.Settled settled =
                claims.settle(Settlement.of(claim, outcome(known), Duration.ZERO, next(number, known)));
        if (settled == Claims.Settled.DONE && !again) {
            passed.set(number, passed.get(number) + 1);
        }
        forgetNotices(number);
        return settled.name();
    }

    private static Outcome outcome(Held known) {
        return switch (known.stage()) {
            case ARRIVED -> new Outcome.Delivered(new MessageRef("101/1"));
            case PUT_OFF -> new Outcome.TryAfter(TICK, "too many requests");
            case CLAIMED, BEGUN, UNANSWERED -> new Outcome.Unknown("no answer");
        };
    }

    private NextStep next(int number, Held known) {
        if (known.stage() == Held.Stage.PUT_OFF || known.isDoubted()) {
            return new NextStep.Again(TICK.multipliedBy(LeaseModel.PAUSE), known.isDoubted());
        }
        Alarm following =
                Alarm.occurrence(notifications.get(number).id(), store.now().plus(TICK.multipliedBy(LeaseModel.PAUSE)));
        List<Alarm> follow = passed.get(number) + 1 < occurrences ? List.of(following) : List.of();
        return known.stage() == Held.Stage.ARRIVED
                ? new NextStep.GoOn(Set.of(), follow, State.FINISHED)
                : new NextStep.Park(Trouble.UNCONFIRMED, follow);
    }

    /** The model knows no notices. */
    private void forgetNotices(int number) {
        var _ = store.alarms()
                .remove(
                        owner.id(),
                        alarmsOf(number).stream()
                                .filter(alarm -> alarm.kind() == Alarm.Kind.NOTICE)
                                .toList());
    }

    private String rename(int number) {
        Notification stands = store.notifications()
                .find(owner.id(), notifications.get(number).id())
                .orElseThrow();
        return switch (store.notifications().save(stands.called(new EventName("coffee")))) {
            case Saved.Stored _ -> "";
            case Saved.Stale _ -> "stale";
        };
    }

    private List<Alarm> alarmsOf(int number) {
        return store.alarms().of(owner.id(), notifications.get(number).id());
    }

    /** Which rows are pending, and after how many ticks one can be claimed. */
    String state() {
        return state(
                IntStream.range(0, notifications.size())
                        .filter(number -> !alarmsOf(number).isEmpty())
                        .boxed()
                        .toList(),
                claims.untilNextDue().map(left -> left.dividedBy(TICK)));
    }

    /** What a world of the model looks like to {@link #state()}. */
    static String stateOf(World world) {
        List<Integer> open = IntStream.range(0, world.rows().size())
                .filter(number -> world.row(number).isOpen())
                .boxed()
                .toList();
        return state(
                open,
                open.stream()
                        .map(world::row)
                        .map(row -> (long) Math.max(0, Math.max(row.due(), row.lease())))
                        .min(Long::compare));
    }

    private static String state(List<Integer> pending, Optional<Long> ticks) {
        return "pending " + pending + ", the next after " + ticks;
    }
}
