package dev.pora.delivery;

import java.time.Duration;

/**
 * The instances that are at work, by the store's clock, and which of them serves what: no two that are alive ever serve
 * one part. Implementations pass {@code CrewContract}.
 */
public interface Crew {
    /**
     * Says that this instance is at work for {@code lease} from now, and answers what it serves: of the parts that fall to
     * it ({@link Share#of}) those that no other living instance serves or keeps. Whatever it had outside of the answer is
     * to be given up; until it says so at a later meeting, by not keeping it, nobody else is given it. What it keeps though
     * another has it, after it was away for longer than its lease, is lost. Whoever is concerned is woken as by
     * {@link DueChanges}.
     */
    Meeting meet(Member me, Duration lease);

    /** Says that this instance works no more and has nothing on its way: the others learn it at once. */
    void leave(String instance);
}
