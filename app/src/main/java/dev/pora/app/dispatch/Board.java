package dev.pora.app.dispatch;

/** What the parts of the loop look at together. */
record Board(Gates gates, Held held, Roster roster, Watch watch, Faults faults) {}
