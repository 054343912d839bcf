package dev.pora.crew;

/** What holds in every world. */
enum CrewLaw {
    NO_PART_IS_SERVED_BY_TWO_THAT_LIVE,
    NOTHING_IS_CLAIMED_BESIDE_A_LIVING_LEASE_OF_ANOTHER,
    /** Whoever is left alone comes to serve the part, whatever the others left behind. */
    EVERY_PART_ENDS_UP_SERVED
}
