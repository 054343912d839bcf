package dev.pora.crew;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Everything at one moment, of one part and one destination in it; instances by their numbers. */
record Town(List<Seat> seats, List<Mind> minds) {
    Town {
        seats = List.copyOf(seats);
        minds = List.copyOf(minds);
    }

    static Town of(int instances) {
        return new Town(Collections.nCopies(instances, Seat.EMPTY), Collections.nCopies(instances, Mind.NEW));
    }

    Seat seat(int who) {
        return seats.get(who);
    }

    Mind mind(int who) {
        return minds.get(who);
    }

    IntStream others(int who) {
        return IntStream.range(0, seats.size()).filter(other -> other != who);
    }

    Town with(int who, Seat seat) {
        return new Town(replaced(seats, who, seat), minds);
    }

    Town with(int who, Mind mind) {
        return new Town(seats, replaced(minds, who, mind));
    }

    Town later() {
        return new Town(
                seats.stream().map(Seat::later).toList(),
                minds.stream().map(Mind::later).toList());
    }

    private static <T> List<T> replaced(List<T> all, int index, T one) {
        List<T> copy = new ArrayList<>(all);
        copy.set(index, one);
        return copy;
    }
}
