package dev.pora.fake;

import dev.pora.channel.Destination;
import dev.pora.delivery.Crew;
import dev.pora.delivery.Meeting;
import dev.pora.delivery.Member;
import dev.pora.delivery.Share;
import dev.pora.fake.FakeTables.CrewRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The instances at work, in memory. */
final class FakeCrew implements Crew {
    private final FakeStore store;

    FakeCrew(FakeStore store) {
        this.store = store;
    }

    @Override
    public Meeting meet(Member me, Duration lease) {
        Set<Boolean> news = new HashSet<>();
        Meeting meeting = store.read(tables -> {
            Instant now = store.now();
            news.add(tables.crew.values().removeIf(row -> !row.isAlive(now)));
            Optional<CrewRow> before = Optional.ofNullable(tables.crew.remove(me.name()));
            CrewRow row = met(tables.crew, me, now.plus(lease));
            news.add(before.filter(known -> row.parts().containsAll(known.parts())
                            && row.telling().containsAll(known.telling())
                            && known.leaving() == me.leaving())
                    .isEmpty());
            Meeting answer = answer(tables.crew, me);
            tables.crew.put(me.name(), row);
            return answer;
        });
        if (news.contains(true)) {
            store.wakeListeners();
        }
        return meeting;
    }

    private static CrewRow met(Map<String, CrewRow> others, Member me, Instant until) {
        Set<Integer> parts = new HashSet<>(me.keeps());
        parts.addAll(answer(others, me).share().parts());
        parts.removeAll(had(others.values(), CrewRow::parts));
        return new CrewRow(until, parts, me.telling(), me.leaving());
    }

    private static Meeting answer(Map<String, CrewRow> others, Member me) {
        Map<String, CrewRow> staying = new HashMap<>(others);
        staying.values().removeIf(CrewRow::leaving);
        Share wanted = Share.of(me.name(), staying.keySet());
        Set<Integer> had = had(others.values(), CrewRow::parts);
        Set<Integer> falls = me.leaving() ? Set.of() : wanted.parts();
        Set<Destination> elsewhere = had(others.values(), CrewRow::telling);
        return new Meeting(
                new Share(
                        falls.stream().filter(part -> !had.contains(part)).collect(Collectors.toSet()),
                        wanted.members(),
                        wanted.holder()),
                falls.stream().filter(had::contains).collect(Collectors.toSet()),
                elsewhere);
    }

    private static <T> Set<T> had(Collection<CrewRow> rows, Function<CrewRow, Set<T>> what) {
        return rows.stream().flatMap(row -> what.apply(row).stream()).collect(Collectors.toSet());
    }

    @Override
    public void leave(String instance) {
        store.write(tables -> tables.crew.remove(instance));
        store.wakeListeners();
    }
}
