package dev.pora.app.chaos;

import dev.pora.app.chaos.Mishap.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * One round, drawn from a seed: the same seed gives the same wishes and the same mishaps at the same moments.
 *
 * @param instances how many instances of the program share the work
 * @param length how long things go wrong; after that they quiet down
 */
record Plan(long seed, int instances, Duration length, List<Wish> wishes, List<Mishap> mishaps) {
    static final int PEOPLE = 60;

    /** What strikes two instances in the usual length: more, and neither of them would get to work. */
    private static final List<Kind> TO_A_PAIR = List.of(Kind.KILL, Kind.KILL, Kind.KILL, Kind.STOP, Kind.FREEZE);

    /** What strikes all of them in the usual length. */
    private static final List<Kind> TO_ALL = List.of(
            Kind.RESTART_DATABASE,
            Kind.STALL_DATABASE,
            Kind.CUT_CONNECTIONS,
            Kind.CUT_LISTENERS,
            Kind.TAKE_CONNECTIONS,
            Kind.TOO_MANY_REQUESTS,
            Kind.SERVER_ERROR,
            Kind.HANG,
            Kind.TAKE_AND_DROP,
            Kind.DROP,
            Kind.BLOCKED,
            Kind.UNAUTHORIZED);

    static final Duration USUAL_LENGTH = Duration.ofSeconds(24);

    private static final int HOT_CHATS = 6;
    private static final int IN_A_ROW = 10;
    private static final int SERIES = 20;
    private static final Duration FIRST_DUE = Duration.ofSeconds(4);

    /** Until then the channel alone goes wrong, so that those are there whose messages it is to lose. */
    private static final Duration FIRST_BLOW = FIRST_DUE.plusSeconds(4);

    private static final Duration A_WHILE = Duration.ofSeconds(4);

    Plan {
        wishes = List.copyOf(wishes);
        mishaps = List.copyOf(mishaps);
    }

    static Plan drawn(long seed, int instances, int wishes, Duration length) {
        Random random = new Random(seed);
        List<Wish> drawn = new ArrayList<>();
        for (int number = 0; number < wishes; number++) {
            drawn.add(single(random, length));
        }
        for (int chat = 0; chat < HOT_CHATS; chat++) {
            drawn.addAll(row(random, chat, length));
        }
        for (int number = 0; number < SERIES; number++) {
            drawn.add(lasting(random.nextInt(PEOPLE), Wish.Kind.EVERY_MINUTE, Duration.ZERO));
        }
        return new Plan(seed, instances, length, drawn, mishaps(random, instances, length));
    }

    private static Wish single(Random random, Duration length) {
        Duration due = FIRST_DUE.plus(between(random, Duration.ZERO, length.minus(FIRST_DUE)));
        int person = HOT_CHATS + random.nextInt(PEOPLE - HOT_CHATS);
        Duration before = between(random, Duration.ofMillis(200), Duration.ofSeconds(6));
        Duration laterAt = due.compareTo(before) > 0 ? due.minus(before) : Duration.ZERO;
        return switch (random.nextInt(10)) {
            case 0 -> new Wish(person, Wish.Kind.ONCE, due, Wish.Later.DELETE_IT, laterAt);
            case 1 -> new Wish(person, Wish.Kind.ONCE, due, Wish.Later.SNOOZE_IT, laterAt);
            default -> lasting(person, Wish.Kind.ONCE, due);
        };
    }

    /** A second and a bit apart, so that the pace of the chat holds none of them up. */
    private static List<Wish> row(Random random, int chat, Duration length) {
        Duration apart = Duration.ofMillis(1200);
        Duration first = FIRST_DUE.plus(
                between(random, Duration.ZERO, length.minus(FIRST_DUE).minus(apart.multipliedBy(IN_A_ROW))));
        List<Wish> row = new ArrayList<>();
        for (int number = 0; number < IN_A_ROW; number++) {
            row.add(lasting(chat, Wish.Kind.ONCE_IN_A_ROW, first.plus(apart.multipliedBy(number))));
        }
        return row;
    }

    private static Wish lasting(int person, Wish.Kind kind, Duration due) {
        return new Wish(person, kind, due, Wish.Later.LEAVE_IT, Duration.ZERO);
    }

    private static List<Mishap> mishaps(Random random, int instances, Duration length) {
        List<Kind> kinds = new ArrayList<>();
        for (long part = 0; part < Math.max(1, length.dividedBy(USUAL_LENGTH)); part++) {
            kinds.addAll(TO_ALL);
            for (int pair = 0; pair < (instances + 1) / 2; pair++) {
                kinds.addAll(TO_A_PAIR);
            }
        }
        Collections.shuffle(kinds, random);
        return kinds.stream()
                .map(kind ->
                        new Mishap(at(random, kind, length), kind, random.nextInt(instances), 1 + random.nextInt(3)))
                .sorted(Comparator.comparing(Mishap::at))
                .toList();
    }

    /** What has long consequences comes early, so that the rest of the round goes on beside them. */
    private static Duration at(Random random, Kind kind, Duration length) {
        Duration first = kind.isOfTheChannel() ? FIRST_DUE : FIRST_BLOW;
        Duration last = length.minus(kind.consequences());
        Duration earliest = first.plus(A_WHILE);
        return between(random, first, last.compareTo(earliest) > 0 ? last : earliest);
    }

    private static Duration between(Random random, Duration from, Duration to) {
        return from.plusMillis(random.nextLong(Math.max(1, to.minus(from).toMillis())));
    }
}
