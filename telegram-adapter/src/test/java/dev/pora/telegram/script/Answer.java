package dev.pora.telegram.script;

/**
 * What a script expects of the bot.
 *
 * @param block where it is written
 * @param place where it is to be seen; empty for a notice
 * @param of stands in what was edited, copied or deleted, or is the name of a file; empty for any
 */
record Answer(Block block, String place, Shown.What what, String of, BodyPattern body) {}
