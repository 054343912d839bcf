package dev.pora.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.channel.Destination;
import dev.pora.contract.StoreContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Crew} does. */
public abstract class CrewContract extends StoreContract {
    private static final Set<Integer> ALL = Share.WHOLE.parts();

    /** How long news may take at the most. */
    protected Duration patience() {
        return Duration.ofSeconds(10);
    }

    private Meeting met(String name, Set<Integer> keeps) {
        return store().crew().meet(new Member(name, keeps, Set.of(), false), LEASE);
    }

    private static Set<Integer> falling(String name, String... living) {
        return Share.of(name, Set.of(living)).parts();
    }

    @Test
    void who_is_alone_serves_everything() {
        Meeting meeting = met("one", Set.of());

        assertThat(meeting.share().parts()).isEqualTo(ALL);
        assertThat(meeting.share().members()).isEqualTo(1);
        assertThat(meeting.share().holder()).contains("one");
        assertThat(meeting.isSettled()).isTrue();
    }

    @Test
    void one_that_joins_waits_until_the_other_has_given_up_what_falls_to_it() {
        var _ = met("one", Set.of());
        Set<Integer> ofTwo = falling("two", "one", "two");

        Meeting joined = met("two", Set.of());
        Meeting told = met("one", ALL);
        Meeting waits = met("two", Set.of());
        Meeting givesUp = met("one", told.share().parts());
        Meeting gets = met("two", Set.of());

        assertThat(joined.share().parts()).isEmpty();
        assertThat(joined.awaited()).isEqualTo(ofTwo);
        assertThat(told.share().parts()).isEqualTo(falling("one", "one", "two"));
        assertThat(told.share().members()).isEqualTo(2);
        assertThat(waits.share().parts()).as("the first keeps it still").isEmpty();
        assertThat(givesUp.share().parts()).isEqualTo(told.share().parts());
        assertThat(gets.share().parts()).isEqualTo(ofTwo);
        assertThat(gets.isSettled()).isTrue();
    }

    @Test
    void what_is_kept_for_a_claim_is_given_up_alone_later() {
        var _ = met("one", Set.of());
        var _ = met("two", Set.of());
        Set<Integer> ofTwo = falling("two", "one", "two");
        int claimed = ofTwo.iterator().next();
        Set<Integer> kept = new HashSet<>(falling("one", "one", "two"));
        kept.add(claimed);

        var _ = met("one", kept);
        Meeting gets = met("two", Set.of());

        assertThat(gets.awaited()).containsExactly(claimed);
        assertThat(gets.share().parts()).hasSize(ofTwo.size() - 1).doesNotContain(claimed);
    }

    @Test
    void destinations_that_somebody_else_still_tells_are_known() {
        Destination chat = new Destination("telegram", "-100123/7 a");
        var _ = store().crew().meet(new Member("one", Set.of(), Set.of(chat), false), LEASE);

        assertThat(met("two", Set.of()).toldElsewhere()).containsExactly(chat);
        assertThat(store().crew()
                        .meet(new Member("one", Set.of(), Set.of(chat), false), LEASE)
                        .toldElsewhere())
                .as("one's own")
                .isEmpty();
        var _ = met("one", Set.of());
        assertThat(met("two", Set.of()).toldElsewhere()).isEmpty();
        assertThat(met("two", Set.of()).share().members()).isEqualTo(2);
    }

    @Test
    void one_that_was_not_heard_of_for_its_lease_is_gone_and_its_parts_with_it() {
        var _ = met("one", Set.of());

        store().pass(LEASE.plusSeconds(1));

        assertThat(met("two", Set.of()).share().parts()).isEqualTo(ALL);
        Meeting back = met("one", ALL);
        assertThat(back.share().parts()).as("it comes back as a newcomer").isEmpty();
        assertThat(met("two", ALL).share().parts()).isEqualTo(falling("two", "one", "two"));
    }

    @Test
    void one_that_comes_again_and_again_stays() {
        var _ = met("one", Set.of());
        store().pass(LEASE.minus(Duration.ofSeconds(5)));
        var _ = met("one", ALL);
        store().pass(Duration.ofSeconds(10));

        Meeting joined = met("two", Set.of());

        assertThat(joined.share().parts()).isEmpty();
        assertThat(joined.share().members()).isEqualTo(2);
    }

    @Test
    void one_that_is_leaving_takes_nothing_and_its_work_falls_to_the_others() {
        var _ = met("one", Set.of());
        Meeting leaves = store().crew().meet(new Member("one", Set.of(7), Set.of(), true), LEASE);

        Meeting joined = met("two", Set.of());

        assertThat(leaves.share().parts()).isEmpty();
        assertThat(leaves.isSettled()).isTrue();
        assertThat(joined.awaited()).containsExactly(7);
        assertThat(joined.share().parts()).hasSize(Share.PARTS - 1);
        assertThat(joined.share().members()).isEqualTo(1);
    }

    @Test
    void one_that_left_is_gone_at_once() {
        var _ = met("one", Set.of());
        store().crew().leave("one");
        store().crew().leave("nobody");

        assertThat(met("two", Set.of()).share().parts()).isEqualTo(ALL);
    }

    @Test
    void whoever_waits_for_a_part_is_woken_when_it_is_given_up() throws InterruptedException {
        Semaphore woken = new Semaphore(0);
        var _ = met("one", Set.of());
        try (DueChanges.Subscription _ = store().dueChanges().subscribe(woken::release)) {
            var _ = met("two", Set.of());
            assertWoken(woken);
            var _ = met("one", falling("one", "one", "two"));
            assertWoken(woken);
            store().crew().leave("two");
            assertWoken(woken);
        }
    }

    private void assertWoken(Semaphore woken) throws InterruptedException {
        assertThat(woken.tryAcquire(patience().toMillis(), TimeUnit.MILLISECONDS))
                .isTrue();
    }

    @Test
    void no_part_is_ever_served_by_two_who_meet_at_once() throws ExecutionException, InterruptedException {
        Map<Integer, String> owners = new ConcurrentHashMap<>();
        List<String> twice = Collections.synchronizedList(new ArrayList<>());
        CyclicBarrier start = new CyclicBarrier(4);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> all = IntStream.range(0, 4)
                    .mapToObj(number -> threads.submit(() -> {
                        var _ = start.await(patience().toMillis(), TimeUnit.MILLISECONDS);
                        comeAndGo("instance-" + number, owners, twice);
                        return true;
                    }))
                    .toList();
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(twice).isEmpty();
        assertThat(met("last", Set.of()).share().parts()).isEqualTo(ALL);
    }

    /** Notes itself as the owner of what it serves, and takes the note away before it gives anything up. */
    private void comeAndGo(String name, Map<Integer, String> owners, List<String> twice) {
        for (int life = 0; life < 5; life++) {
            Set<Integer> mine = Set.of();
            for (int time = 0; time < 1 + ThreadLocalRandom.current().nextInt(8); time++) {
                Set<Integer> next = met(name, mine).share().parts();
                mine.stream().filter(part -> !next.contains(part)).forEach(part -> owners.remove(part, name));
                for (int part : next) {
                    String owner = owners.putIfAbsent(part, name);
                    if (owner != null && !owner.equals(name)) {
                        twice.add(part + " by " + owner + " and " + name);
                    }
                }
                mine = next;
            }
            mine.forEach(part -> owners.remove(part, name));
            store().crew().leave(name);
        }
    }
}
