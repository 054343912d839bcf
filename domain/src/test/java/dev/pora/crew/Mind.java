package dev.pora.crew;

/**
 * What an instance knows itself, and what it has asked.
 *
 * @param serves whether it believes that the part is its own
 * @param doubt for how many ticks a claim may stand whose answer was lost
 */
record Mind(Life life, boolean serves, Holds holds, Claiming claiming, int doubt, Meeting meeting) {
    static final Mind NEW = new Mind(Life.WORKS, false, Holds.NOTHING, Claiming.NOT, 0, Meeting.NONE);
    static final Mind DEAD = new Mind(Life.DEAD, false, Holds.NOTHING, Claiming.NOT, 0, Meeting.NONE);

    enum Life {
        WORKS,
        LEAVES,
        DEAD
    }

    enum Holds {
        NOTHING,
        CLAIMED,
        BEGUN
    }

    /** A claim is asked for, or it is not. */
    enum Claiming {
        NOT,
        ASKED
    }

    /**
     * A meeting is asked for, held by the store, and heard of.
     *
     * @param keeps while it is asked for; whether the part is got once it was held
     * @param tells while it is asked for
     * @param wants whether the part falls to it by those who were there when it asked
     * @param others whether another had the part when it asked
     */
    record Meeting(Stage stage, boolean keeps, boolean tells, boolean wants, boolean others) {
        static final Meeting NONE = new Meeting(Stage.NONE, false, false, false, false);

        enum Stage {
            NONE,
            ASKED,
            HELD
        }
    }

    boolean is(Life which) {
        return life == which;
    }

    boolean has(Holds what) {
        return holds == what;
    }

    Mind leaving() {
        return new Mind(Life.LEAVES, serves, holds, claiming, doubt, meeting);
    }

    Mind holding(Holds what) {
        return new Mind(life, serves, what, claiming, doubt, meeting);
    }

    Mind claiming(Claiming how) {
        return new Mind(life, serves, holds, how, doubt, meeting);
    }

    Mind doubting(int ticks) {
        return new Mind(life, serves, holds, Claiming.NOT, ticks, meeting);
    }

    Mind meeting(Meeting how) {
        return new Mind(life, serves, holds, claiming, doubt, how);
    }

    /** It has heard the answer. */
    Mind met() {
        return new Mind(life, meeting.keeps(), holds, claiming, doubt, Meeting.NONE);
    }

    Mind later() {
        return new Mind(life, serves, holds, claiming, Math.max(0, doubt - 1), meeting);
    }
}
