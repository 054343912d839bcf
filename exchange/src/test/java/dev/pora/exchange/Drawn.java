package dev.pora.exchange;

import dev.pora.attention.Attention;
import dev.pora.attention.Lateness;
import dev.pora.attention.Nag;
import dev.pora.channel.MessageRef;
import dev.pora.notification.Content;
import dev.pora.notification.EventName;
import dev.pora.notification.Original;
import dev.pora.notification.State;
import dev.pora.notification.Tag;
import dev.pora.schedule.Span;
import dev.pora.wording.Told;
import dev.pora.wording.ToldSchedules;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reminders of every kind, drawn by a seed, each with the moment at which it is looked at. */
public record Drawn(Told told, Reminder reminder) {
    private static final List<String> TEXTS = List.of(
            "позвонить маме",
            "Pay the rent; really, now",
            "🎉 one\ntwo, \\three;\n\n«четыре» \"five\"",
            "  spaces around, and a tab\there ",
            "a".repeat(4096),
            "Ж".repeat(300) + "\nконец",
            "\u2028 odd line ends \u0085 \u007f",
            "👩‍👩‍👧‍👦".repeat(40));

    /** Some of each kind of schedule. */
    public static Stream<Drawn> ofEveryKind(int each) {
        return new ToldSchedules(1)
                .kinds().stream()
                        .flatMap(kind -> IntStream.range(0, each)
                                .mapToObj(
                                        seed -> of(new ToldSchedules(31L * seed + kind.hashCode()).draw(kind), seed)));
    }

    private static Drawn of(Told told, int seed) {
        Random random = new Random(seed);
        List<State> states = List.of(State.values());
        return new Drawn(
                told,
                new Reminder(
                        random.nextBoolean() ? Optional.of("notification-" + seed + "@pora") : Optional.empty(),
                        content(random),
                        told.schedule(),
                        attention(random),
                        states.get(random.nextInt(states.size())),
                        random.nextInt(4) == 0
                                ? Optional.of(told.now().plusSeconds(60 + random.nextInt(1_000_000)))
                                : Optional.empty()));
    }

    private static Content content(Random random) {
        Content text = Content.of(new EventName(TEXTS.get(random.nextInt(TEXTS.size()))));
        Content tagged = random.nextBoolean() ? text : text.tagged(List.of(new Tag("дом"), new Tag("work_2")));
        return random.nextInt(3) == 0 ? tagged.copying(new Original("telegram", new MessageRef("42/17"))) : tagged;
    }

    private static Attention attention(Random random) {
        LinkedHashSet<Span> preAlerts = new LinkedHashSet<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            preAlerts.add(new Span(1 + random.nextInt(100), unit(random)));
        }
        return new Attention(
                lateness(random),
                preAlerts,
                random.nextInt(3) == 0
                        ? Optional.of(new Nag(Duration.ofMinutes(1 + random.nextInt(1400)), 1 + random.nextInt(100)))
                        : Optional.empty(),
                random.nextBoolean());
    }

    private static ChronoUnit unit(Random random) {
        List<ChronoUnit> units = List.of(
                ChronoUnit.MINUTES,
                ChronoUnit.HOURS,
                ChronoUnit.DAYS,
                ChronoUnit.WEEKS,
                ChronoUnit.MONTHS,
                ChronoUnit.YEARS);
        return units.get(random.nextInt(units.size()));
    }

    private static Optional<Lateness> lateness(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Optional.of(new Lateness.FireLate());
            case 1 -> Optional.of(new Lateness.Skip());
            case 2 -> Optional.of(new Lateness.Coalesce());
            case 3 -> Optional.of(new Lateness.Expire(Duration.ofSeconds(60 + random.nextInt(1_000_000))));
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return told.kind() + ": " + told.schedule() + " in " + told.zone();
    }
}
