package dev.pora.wording;

import dev.pora.notification.Refusal;
import dev.pora.notification.State;

final class EnglishCourse implements CourseWords {
    @Override
    public String state(State state) {
        return switch (state) {
            case ACTIVE -> "active";
            case WAITING -> "waiting to be done";
            case PAUSED -> "paused";
            case UNREACHABLE -> "on hold: the chat cannot be reached";
            case PARKED -> "not delivered";
            case FINISHED -> "finished";
        };
    }

    @Override
    public String refusal(Refusal refusal) {
        return switch (refusal) {
            case NOTHING_AHEAD ->
                "This reminder has nothing ahead to skip or move. Give it a new time to be reminded again.";
            case ALREADY_PAST -> "That time has passed. Please give one that is still ahead.";
            case PAUSED -> "This reminder is paused. Resume it first.";
            case NOT_PAUSED -> "This reminder is not paused: it will come at its time.";
            case OVER -> "This reminder is over, nothing is left to pause. Give it a new time to be reminded again.";
            case NEVER ->
                "Such a day does not come in the next 100 years. Please check the dates: there is no 30 February, for example.";
            case TOO_OFTEN -> "That is more often than once a minute. Please leave at least a minute in between.";
            case TOO_MANY ->
                "You have as many reminders as one person can have. Please delete some that you no longer need, then try again.";
            case NO_SERIES ->
                "Only a reminder that repeats by the calendar can have an end date. This one can be deleted instead.";
            case NO_CLOCK ->
                "This reminder counts elapsed time, which is the same in every zone. To follow yours it needs a time of day, such as “every day at 9:00”.";
        };
    }
}
