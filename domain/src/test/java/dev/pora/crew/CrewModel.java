package dev.pora.crew;

import dev.pora.crew.Mind.Claiming;
import dev.pora.crew.Mind.Holds;
import dev.pora.crew.Mind.Life;
import dev.pora.crew.Mind.Meeting;
import dev.pora.crew.Mind.Meeting.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can happen next. Any instance takes its next step at any time or never, so that those that stand still, for any
 * length of time, are among the explored. The part falls to the last of those who are there to stay.
 */
final class CrewModel {
    static final int MEMBERSHIP = 2;
    static final int LEASE = 2;

    private final Set<Circumstance> circumstances;
    private final Set<CrewFlaw> flaws;

    CrewModel(Set<Circumstance> circumstances, Set<CrewFlaw> flaws) {
        this.circumstances = Set.copyOf(circumstances);
        this.flaws = Set.copyOf(flaws);
    }

    /** What is explored beside instances that work on, or stand still. */
    enum Circumstance {
        /** Instances stop, die and are started. */
        COMING_AND_GOING,
        /** The store does what it was asked, and the instance never learns of it. */
        ANSWERS_GET_LOST
    }

    /**
     * Somebody did something.
     *
     * @param who the number of the instance; -1 for the clock
     * @param broken the law that it breaks
     */
    record Step(String name, int who, Town after, Optional<CrewLaw> broken) {}

    private static Step step(String name, int who, Town after) {
        return new Step(name, who, after, Optional.empty());
    }

    private boolean has(CrewFlaw flaw) {
        return flaws.contains(flaw);
    }

    List<Step> from(Town town) {
        List<Step> steps = new ArrayList<>();
        steps.add(step("tick", -1, town.later()));
        for (int who = 0; who < town.seats().size(); who++) {
            steps.addAll(town.mind(who).is(Life.DEAD) ? ofDead(town, who) : ofLiving(town, who));
        }
        return steps.stream().filter(step -> !step.after().equals(town)).toList();
    }

    /** A new instance, under a new name, when nothing is left of the old one. */
    private static List<Step> ofDead(Town town, int who) {
        return town.seat(who).isEmpty()
                ? List.of(step("start", who, town.with(who, Seat.EMPTY).with(who, Mind.NEW)))
                : List.of();
    }

    private List<Step> ofLiving(Town town, int who) {
        Mind mind = town.mind(who);
        List<Step> steps = new ArrayList<>();
        if (circumstances.contains(Circumstance.COMING_AND_GOING)) {
            steps.addAll(ends(town, who, mind));
        }
        steps.addAll(meetings(town, who, mind));
        steps.addAll(claims(town, who, mind));
        steps.addAll(tellings(town, who, mind));
        return steps;
    }

    private List<Step> ends(Town town, int who, Mind mind) {
        List<Step> steps = new ArrayList<>();
        steps.add(step("crash", who, town.with(who, town.seat(who).unheard()).with(who, Mind.DEAD)));
        if (mind.is(Life.WORKS)) {
            steps.add(step("stop", who, town.with(who, mind.leaving())));
        } else if (mayLeave(mind)) {
            Seat left = town.seat(who).unheard().left();
            steps.add(step("leave", who, town.with(who, left).with(who, Mind.DEAD)));
        }
        return steps;
    }

    private boolean mayLeave(Mind mind) {
        boolean clean = mind.claiming() == Claiming.NOT && mind.doubt() == 0 && !mind.has(Holds.CLAIMED);
        return clean && (mind.has(Holds.NOTHING) || has(CrewFlaw.LEAVING_WITH_A_MESSAGE_ON_ITS_WAY));
    }

    private List<Step> meetings(Town town, int who, Mind mind) {
        return switch (mind.meeting().stage()) {
            case NONE -> List.of(step("asks to meet", who, town.with(who, mind.meeting(asked(town, who, mind)))));
            case ASKED -> List.of(held(town, who, mind));
            case HELD ->
                withLoss(
                        step("heard the meeting", who, town.with(who, mind.met())),
                        town,
                        who,
                        mind.meeting(Meeting.NONE));
        };
    }

    private List<Step> withLoss(Step heard, Town town, int who, Mind unaware) {
        return circumstances.contains(Circumstance.ANSWERS_GET_LOST)
                ? List.of(heard, step("heard nothing of the meeting", who, town.with(who, unaware)))
                : List.of(heard);
    }

    private Meeting asked(Town town, int who, Mind mind) {
        boolean claiming = mind.claiming() != Claiming.NOT && !has(CrewFlaw.GIVING_UP_WHAT_IS_BEING_CLAIMED);
        boolean claimed = mind.has(Holds.CLAIMED) && !has(CrewFlaw.GIVING_UP_WHAT_IS_CLAIMED);
        boolean doubts = mind.doubt() > 0 && !has(CrewFlaw.FORGETTING_A_CLAIM_WHOSE_ANSWER_WAS_LOST);
        boolean keeps = mind.serves() || claiming || claimed || doubts || has(CrewFlaw.NEVER_LETTING_GO);
        boolean tells = mind.has(Holds.BEGUN) && !mind.serves() && !has(CrewFlaw.TELLING_WITHOUT_SAYING_SO);
        boolean wants = mind.is(Life.WORKS)
                && town.others(who)
                        .noneMatch(other -> other > who
                                && town.seat(other).isAlive()
                                && !town.seat(other).leaving());
        boolean others = has(CrewFlaw.MEETING_ON_WHAT_WAS_READ_BEFORE) && othersHave(town, who);
        return new Meeting(Stage.ASKED, keeps, tells, wants, others);
    }

    private static boolean othersHave(Town town, int who) {
        return town.others(who).anyMatch(other -> town.seat(other).serves());
    }

    private static boolean toldElsewhere(Town town, int who) {
        return town.others(who)
                .anyMatch(
                        other -> town.seat(other).isAlive() && town.seat(other).tells());
    }

    private Step held(Town town, int who, Mind mind) {
        Meeting asked = mind.meeting();
        boolean others = has(CrewFlaw.MEETING_ON_WHAT_WAS_READ_BEFORE) ? asked.others() : othersHave(town, who);
        boolean keeps = asked.keeps() && (!others || has(CrewFlaw.RETURN_INTO_WHAT_IS_ANOTHERS_NOW));
        boolean gets = asked.wants() && !others;

        Seat seat = town.seat(who).met(MEMBERSHIP, keeps || gets, asked.tells(), mind.is(Life.LEAVES));
        Town after = town.with(who, seat).with(who, mind.meeting(new Meeting(Stage.HELD, gets, false, false, false)));
        boolean twice = seat.serves() && othersHave(after, who);
        return new Step(
                "met", who, after, twice ? Optional.of(CrewLaw.NO_PART_IS_SERVED_BY_TWO_THAT_LIVE) : Optional.empty());
    }

    private List<Step> claims(Town town, int who, Mind mind) {
        return switch (mind.claiming()) {
            case NOT ->
                mayClaim(mind)
                        ? List.of(step("asks for a claim", who, town.with(who, mind.claiming(Claiming.ASKED))))
                        : List.of();
            case ASKED -> claimed(town, who, mind);
        };
    }

    private static boolean mayClaim(Mind mind) {
        return mind.is(Life.WORKS) && mind.serves() && mind.has(Holds.NOTHING);
    }

    private List<Step> claimed(Town town, int who, Mind mind) {
        Seat seat = town.seat(who);
        boolean told = toldElsewhere(town, who) && !has(CrewFlaw.CLAIM_OF_WHAT_ANOTHER_TELLS);
        boolean may = !told
                && (seat.serves()
                        || has(CrewFlaw.CLAIM_WITHOUT_MEMBERSHIP)
                        || (has(CrewFlaw.CLAIM_OF_WHAT_WAS_GIVEN_UP) && seat.isAlive()));
        if (!may) {
            return List.of(step("was refused a claim", who, town.with(who, mind.claiming(Claiming.NOT))));
        }
        Seat leased = seat.leased(lease(seat));
        Town heard =
                town.with(who, leased).with(who, mind.claiming(Claiming.NOT).holding(Holds.CLAIMED));
        Town unheard = town.with(who, leased.unheard()).with(who, mind.doubting(LEASE));
        Optional<CrewLaw> broken =
                town.others(who).anyMatch(other -> town.seat(other).isLeased())
                        ? Optional.of(CrewLaw.NOTHING_IS_CLAIMED_BESIDE_A_LIVING_LEASE_OF_ANOTHER)
                        : Optional.empty();
        Step given = new Step("was given a claim", who, heard, broken);
        return circumstances.contains(Circumstance.ANSWERS_GET_LOST)
                ? List.of(given, new Step("was given a claim unheard", who, unheard, broken))
                : List.of(given);
    }

    private int lease(Seat seat) {
        return has(CrewFlaw.LEASE_THAT_OUTLASTS_THE_MEMBERSHIP) || has(CrewFlaw.CLAIM_WITHOUT_MEMBERSHIP)
                ? LEASE
                : Math.min(LEASE, seat.member());
    }

    private List<Step> tellings(Town town, int who, Mind mind) {
        if (mind.has(Holds.NOTHING)) {
            return List.of();
        }
        Seat seat = town.seat(who);
        List<Step> steps = new ArrayList<>();
        if (seat.serves() || has(CrewFlaw.RENEWAL_WITHOUT_MEMBERSHIP)) {
            int lease = has(CrewFlaw.RENEWAL_WITHOUT_MEMBERSHIP) ? LEASE : lease(seat);
            steps.add(step("renewed", who, town.with(who, seat.leased(lease))));
        }
        Town over = town.with(who, seat.leased(0)).with(who, mind.holding(Holds.NOTHING));
        if (mind.has(Holds.BEGUN)) {
            steps.add(step("settled", who, over));
        } else {
            boolean stands = seat.lease() > 0;
            steps.add(step("began", who, stands ? town.with(who, mind.holding(Holds.BEGUN)) : over));
            steps.add(step("gave back", who, over));
        }
        return steps;
    }
}
