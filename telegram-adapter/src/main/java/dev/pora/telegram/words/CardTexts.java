package dev.pora.telegram.words;

import dev.pora.attention.Lateness;
import dev.pora.workday.OnDayOff;
import java.util.Optional;

/** What stands on the card of one reminder, and what its menus ask. */
public interface CardTexts {
    String listButton(int number);

    String paused();

    /** It was told and waits to be done. */
    String waiting();

    String ahead();

    String nothingAhead();

    String putOffUntil(String moment);

    String state(String state);

    String zoneBound(String zone);

    String zoneFloating(String zone);

    String preAlerts(String spans);

    String nag(String nag);

    String lateness(String lateness);

    String usualLateness();

    String urgent();

    String onDayOff(String what);

    // buttons

    String pause();

    String resume();

    String time();

    String preAlertsButton();

    String nagButton();

    String latenessButton();

    String urgentButton(boolean on);

    String daysOffButton();

    String bindTo(String zone);

    String followMe();

    String endButton();

    String delete();

    String backToList();

    String back();

    // menus

    String whichTime();

    String onlyNext();

    String allThatFollow();

    String exceptDay();

    String onceMore();

    String countFromDone();

    /** Over a rule that cannot be counted from done. */
    String noGap();

    String askTime();

    String askNext();

    String askSeries();

    /** How to stop being asked. */
    String orCancel();

    String askExcept();

    String askOnceMore();

    String tooManyExceptions(int most);

    /** The typed words say no time that fits. */
    String notATime();

    String oneTimeOnly();

    String wholeRule();

    /** An RRULE that is none, for this reason in English, to be read after the part's name. */
    String unfitRule(String part, String reason);

    String askPreAlert();

    String notASpan();

    String tooManyPreAlerts(int most);

    String askNag();

    String off();

    String times(int times);

    String askLateness();

    String latenessChoice(Optional<Lateness> lateness);

    String askDaysOff();

    String dayOffChoice(OnDayOff onDayOff);

    String askEnd();

    String notADate();

    // commands

    /** Over a list, when a command did not say which one is meant. */
    String sayWhich(String command);
}
