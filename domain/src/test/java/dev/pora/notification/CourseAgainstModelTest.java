package dev.pora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.Attention;
import dev.pora.attention.Nag;
import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Backoff;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Decision;
import dev.pora.delivery.Dispatch;
import dev.pora.fake.FakePublicHolidays;
import dev.pora.fake.FakeStore;
import dev.pora.notification.Scheduling.Scheduled;
import dev.pora.notification.Undoing.Undone;
import dev.pora.schedule.Once;
import dev.pora.schedule.Zoning;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random lives of a reminder, around clock changes, beside a model that looks at the clock every minute: at every minute
 * both tell the same, and at every change both foresee the same.
 */
class CourseAgainstModelTest {
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Europe/Moscow"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Antarctica/Troll"),
            ZoneId.of("UTC"));
    private static final List<Instant> BEGINNINGS = List.of(
            Instant.parse("2026-03-27T20:00:00Z"),
            Instant.parse("2026-10-23T20:00:00Z"),
            Instant.parse("2026-03-07T03:00:00Z"),
            Instant.parse("2026-10-31T03:00:00Z"),
            Instant.parse("2026-02-26T22:30:00Z"),
            Instant.parse("2026-04-03T12:00:00Z"));
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int TURNS = 40;
    private static final int FORESEEN = 4;

    static LongStream lives() {
        return LongStream.rangeClosed(Long.getLong("pora.life", 1), Long.getLong("pora.lives", 150));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void a_reminder_does_what_the_model_does(long seed) {
        new Life(seed).live();
    }

    private static final class Life {
        private final long seed;
        private final Random chance;
        private final FakeStore store;
        private final Ledger ledger;
        private final Scheduling scheduling;
        private final Answering answering;
        private final Changing changing;
        private final Undoing undoing;
        private final Relocating relocating;
        private final Dispatch dispatch;
        private final boolean nags;
        private final boolean floating;
        private final ZoneId birthplace;
        private User anna;
        private Notification tea;
        private ReminderModel model;
        private Optional<UndoId> undo = Optional.empty();
        private Instant changedAt = Instant.EPOCH;
        private final List<String> did = new ArrayList<>();

        Life(long seed) {
            this.seed = seed;
            this.chance = new Random(seed);
            this.store = new FakeStore(BEGINNINGS.get(chance.nextInt(BEGINNINGS.size())));
            FakePublicHolidays holidays = new FakePublicHolidays();
            this.ledger = store.ledger(holidays);
            this.scheduling = new Scheduling(ledger);
            this.answering = new Answering(ledger);
            this.changing = new Changing(ledger);
            this.undoing = new Undoing(ledger);
            this.relocating = new Relocating(ledger);
            this.dispatch =
                    new Dispatch(new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), () -> 0.0), holidays);
            this.nags = chance.nextBoolean();
            this.floating = chance.nextBoolean();
            this.birthplace = anyZone();
            this.anna = relocating
                    .move(store.users().register(new TelegramId(101), Language.RUSSIAN), birthplace)
                    .user();
            Optional<ModelRule> rule = Optional.empty();
            Optional<Notification> made = Optional.empty();
            while (made.isEmpty()) {
                rule = Optional.of(anyRule());
                made = made(rule.get());
            }
            this.tea = made.get();
            this.model = new ReminderModel(rule.orElseThrow(), birthplace, floating, nags, store.now());
        }

        private ZoneId anyZone() {
            return ZONES.get(chance.nextInt(ZONES.size()));
        }

        private ModelRule anyRule() {
            return ModelRule.random(chance, LocalDateTime.ofInstant(store.now(), anna.zoneOrUtc()));
        }

        private Zoning zoning() {
            return floating ? new Zoning.Floating() : new Zoning.Fixed(birthplace);
        }

        private Optional<Notification> made(ModelRule rule) {
            Attention attention = Attention.usual().withNag(nags ? Optional.of(nag()) : Optional.empty());
            Draft draft = new Draft(
                    anna.id(),
                    new EventName("чай"),
                    rule.schedule(zoning()),
                    Destination.privateChatOf(anna.telegramId()),
                    attention);
            return scheduling.schedule(anna, draft) instanceof Scheduled.Saved(Notification saved, var _)
                    ? Optional.of(saved)
                    : Optional.empty();
        }

        private static Nag nag() {
            return new Nag(ReminderModel.NAG_EVERY, ReminderModel.NAG_TIMES);
        }

        void live() {
            for (int turn = 0; turn < TURNS; turn++) {
                boolean down = chance.nextInt(8) == 0;
                pass(1 + chance.nextInt(chance.nextInt(4) == 0 ? 600 : 60), !down);
                change();
                foresee();
            }
        }

        private void pass(int minutes, boolean somebodyDelivers) {
            for (int minute = 0; minute < minutes; minute++) {
                store.pass(Duration.ofMinutes(1));
                Set<Alarm.Kind> expected = model.pass(somebodyDelivers);
                Set<Alarm.Kind> told = somebodyDelivers ? deliver() : EnumSet.noneOf(Alarm.Kind.class);
                if (told.contains(Alarm.Kind.OCCURRENCE)) {
                    told.remove(Alarm.Kind.NAG);
                }
                assertThat(told).as(where()).isEqualTo(expected);
            }
        }

        private Set<Alarm.Kind> deliver() {
            Claims claims = store.claims();
            Set<Alarm.Kind> told = EnumSet.noneOf(Alarm.Kind.class);
            List<Claim> claimed = claims.claim(1, LEASE);
            while (!claimed.isEmpty()) {
                Claim claim = claimed.getFirst();
                switch (dispatch.decide(claim, store.now())) {
                    case Decision.Instead(var settlement) ->
                        assertThat(claims.settle(settlement)).isEqualTo(Claims.Settled.DONE);
                    case Decision.Tell tell -> {
                        assertThat(claims.begin(claim)).isTrue();
                        told.add(claim.alarm().kind());
                        assertThat(claims.settle(dispatch.settle(
                                        claim, tell, new Outcome.Delivered(new MessageRef("1")), store.now())))
                                .isEqualTo(Claims.Settled.DONE);
                    }
                }
                claimed = claims.claim(1, LEASE);
            }
            return told;
        }

        private void foresee() {
            Optional<Notification> found = store.notifications().find(anna.id(), tea.id());
            assertThat(found.isEmpty()).as(where()).isEqualTo(model.isDeleted());
            found.ifPresent(present -> {
                tea = present;
                List<Instant> upcoming = scheduling.upcoming(anna, present, FORESEEN).stream()
                        .filter(at -> !at.isAfter(model.horizon()))
                        .toList();
                boolean over =
                        present.schedule() instanceof Once && model.next().isEmpty();
                assertThat(over ? List.of() : upcoming).as(where()).isEqualTo(model.ahead(FORESEEN));
            });
        }

        private String where() {
            return "life %d at %s (%s in %s), after: %s"
                    .formatted(seed, store.now(), tea.schedule(), anna.zoneOrUtc(), did);
        }

        private void change() {
            switch (chance.nextInt(12)) {
                case 0, 1 -> done();
                case 2, 3 -> snooze();
                case 4 -> skip();
                case 5 -> pauseOrResume();
                case 6 -> edit();
                case 7 -> move();
                case 8 -> delete();
                case 9 -> live(anyZone());
                default -> undo();
            }
        }

        private void changed(String what, Changed changed, Runnable model) {
            if (changed instanceof Changed.Made made) {
                did.add(store.now() + " " + what);
                undo = Optional.of(made.undo());
                changedAt = store.now();
                model.run();
            } else {
                assertThat(model().isDeleted())
                        .as(where() + " then " + what)
                        .isEqualTo(changed instanceof Changed.NotFound);
            }
        }

        private ReminderModel model() {
            return model;
        }

        private void done() {
            model.lastTold()
                    .ifPresent(told -> changed("done", answering.done(anna, tea.id(), told), () -> model.done(told)));
        }

        private void snooze() {
            Duration pause = Duration.ofMinutes(3 + chance.nextInt(200));
            Instant until = store.now().plus(pause);
            if (chance.nextInt(3) == 0) {
                pendingOccurrence().ifPresent(this::snoozeAhead);
            } else {
                model.lastTold()
                        .ifPresent(told -> changed(
                                "snooze",
                                answering.snooze(anna, tea.id(), told, new Snooze.For(pause)),
                                () -> model.snooze(told, until)));
            }
        }

        /** To a time after its own: sooner would be a move. */
        private void snoozeAhead(Instant ahead) {
            Duration left = Duration.between(store.now(), ahead);
            Duration pause = (left.isNegative() ? Duration.ZERO : left).plusMinutes(3 + chance.nextInt(200));
            changed(
                    "snooze ahead",
                    answering.snooze(anna, tea.id(), ahead, new Snooze.For(pause)),
                    () -> model.snoozeAhead(ahead, store.now().plus(pause)));
        }

        private Optional<Instant> pendingOccurrence() {
            return store.alarms().of(anna.id(), tea.id()).stream()
                    .filter(alarm -> alarm.kind() == Alarm.Kind.OCCURRENCE)
                    .map(Alarm::occurrence)
                    .findFirst();
        }

        private void skip() {
            Optional<Instant> ahead = pendingOccurrence();
            changed("skip " + ahead, changing.skipNext(anna, tea.id()), () -> {
                if (!ahead.orElseThrow().isAfter(model.horizon()) && !model.wasMissedByMoving()) {
                    assertThat(model.next()).as(where()).isEqualTo(ahead);
                }
                model.skip(ahead.orElseThrow());
            });
        }

        private void pauseOrResume() {
            if (model.isPaused()) {
                changed("resume", changing.resume(anna, tea.id()), model::resume);
            } else {
                changed("pause", changing.pause(anna, tea.id()), model::pause);
            }
        }

        private void edit() {
            ModelRule rule = anyRule();
            changed("edit", changing.reschedule(anna, tea.id(), rule.schedule(zoning())), () -> model.edit(rule));
        }

        private void move() {
            Optional<Instant> ahead = pendingOccurrence();
            Instant to = store.now().truncatedTo(ChronoUnit.MINUTES).plus(2 + chance.nextInt(500), ChronoUnit.MINUTES);
            changed("move", changing.moveNext(anna, tea.id(), to), () -> model.move(ahead.orElseThrow(), to));
        }

        private void delete() {
            changed("delete", scheduling.remove(anna, tea.id()), model::delete);
        }

        /** What is due and untold while its owner moves has a test of its own. */
        private void live(ZoneId zone) {
            if (model.isOverdue()) {
                return;
            }
            did.add(store.now() + " live in " + zone);
            anna = relocating.move(anna, zone).user();
            model.live(zone);
        }

        private void undo() {
            undo.ifPresent(id -> {
                boolean atOnce = changedAt.equals(store.now());
                boolean tooLate = changedAt.plus(Undos.PATIENCE).isBefore(store.now());
                Undone undone = undoing.undo(anna, id);
                did.add(store.now() + " undo: " + undone.getClass().getSimpleName());
                assertThat(undone instanceof Undone.Gone).as(where()).isEqualTo(tooLate);
                assertThat(!atOnce || undone instanceof Undone.Back).as(where()).isTrue();
                if (undone instanceof Undone.Back) {
                    model.undo();
                }
                assertThat(undoing.undo(anna, id)).as(where()).isInstanceOf(Undone.Gone.class);
                undo = Optional.empty();
            });
        }
    }
}
