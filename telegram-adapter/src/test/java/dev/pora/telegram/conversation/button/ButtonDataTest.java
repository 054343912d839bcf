package dev.pora.telegram.conversation.button;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.attention.QuietHours;
import dev.pora.listing.Bookmark;
import dev.pora.listing.Listings.Times;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Occurrence;
import dev.pora.notification.Tag;
import dev.pora.notification.UndoId;
import dev.pora.schedule.Span;
import dev.pora.telegram.conversation.card.CardMenus;
import dev.pora.user.DateOrder;
import dev.pora.user.DayPart;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.workday.Country;
import dev.pora.workday.OnDayOff;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ButtonDataTest {
    private static final NotificationId LAST = new NotificationId(Long.MAX_VALUE);
    private static final TelegramId SOMEBODY = new TelegramId((1L << 52) - 1);
    private static final Instant FINE = Instant.parse("2036-02-29T23:59:59.123456789Z");

    @Test
    void every_kind_is_read_as_it_was_written() {
        survives(new ButtonData.Done(LAST, FINE));
        survives(new ButtonData.Done(LAST, Instant.parse("2026-01-01T00:00:00Z")));
        survives(new ButtonData.Done(LAST, Instant.parse("2026-01-01T00:00:00.000000009Z")));
        survives(new ButtonData.Undo(List.of(LAST)));
        survives(new ButtonData.SkipNext(LAST, FINE));
        survives(new ButtonData.UndoFired(new UndoId(Long.MAX_VALUE), FINE));
        survives(new ButtonData.UndoPutOff(new UndoId(Long.MAX_VALUE), FINE));
        survives(new ButtonData.UndoOnCard(new UndoId(Long.MAX_VALUE), LAST));
        survives(new ButtonData.UndoInList(List.of(new UndoId(Long.MAX_VALUE))));
        survives(new ButtonData.ShowList(SOMEBODY));
        survives(new ButtonData.LeaveBound(SOMEBODY));
        survives(new ButtonData.UndoRebind(new UndoId(Long.MAX_VALUE)));
        survives(new ButtonData.Setting(SOMEBODY, new Adjustment.Speak(Language.RUSSIAN)));
        survives(new ButtonData.Setting(SOMEBODY, new Adjustment.DigestAt(LocalTime.of(23, 59))));
        survives(new ButtonData.Setting(SOMEBODY, new Adjustment.Back(Long.MAX_VALUE)));
        survives(new ButtonData.Delete(LAST));
        survives(new ButtonData.Locate(SOMEBODY));
        survives(new ButtonData.Choice(Long.MAX_VALUE, 3));
    }

    @Test
    void every_touch_of_a_list_is_read_as_it_was_written() {
        View.Open open = View.Open.all(View.Use.CARDS);
        Tag tag = new Tag("ё".repeat(Tag.MOST));
        List<View> views = new ArrayList<>(List.of(View.Days.values()));
        views.add(new View.Found(Integer.MAX_VALUE));
        for (View.Open one : List.of(open, open.tagged(tag), View.Open.all(View.Use.DELETION))) {
            views.addAll(List.of(one, one.of(Times.ONCE), one.of(Times.AGAIN)));
        }
        NotificationId late = new NotificationId(999_999_999_999L);
        Bookmark mark = new Bookmark(Bookmark.Side.BEFORE, Long.MAX_VALUE, late.value());
        for (View view : views) {
            survives(new ButtonData.InList(SOMEBODY, new ListTouch.Show(Place.beginning(view))));
            survives(new ButtonData.InList(SOMEBODY, new ListTouch.OpenCard(Place.at(view, mark), late)));
        }
    }

    @Test
    void everything_about_all_that_is_due_is_read_as_it_was_written() {
        Optional<Occurrence> told = Optional.of(new Occurrence(LAST, Instant.parse("2036-02-29T23:59:59Z")));
        for (ListTouch.Way way : ListTouch.Way.values()) {
            survives(new ButtonData.InList(SOMEBODY, new ListTouch.PutOff(way, Optional.empty())));
            survives(new ButtonData.InList(SOMEBODY, new ListTouch.PutOff(way, told)));
        }
        UndoId undo = new UndoId(999_999_999_999L);
        survives(new ButtonData.InList(SOMEBODY, new ListTouch.TakeBack(undo, Optional.empty())));
        survives(new ButtonData.InList(SOMEBODY, new ListTouch.TakeBack(undo, told)));
    }

    @Test
    void every_step_on_a_calendar_is_read_as_it_was_written_for_every_aim() {
        LocalDate day = LocalDate.of(2036, 2, 29);
        List<Step> steps = List.of(
                Step.Plain.OPEN,
                Step.Plain.LEAVE,
                new Step.Month(YearMonth.of(2036, 2)),
                new Step.Day(day),
                new Step.Hour(day, 23),
                new Step.Time(day.atTime(23, 55)));
        List<Aim> aims = new ArrayList<>(
                List.of(new Aim.Snooze(LAST, FINE), new Aim.Echoed(LAST), new Aim.Asked(Long.MAX_VALUE)));
        aims.add(new Aim.AllDue(SOMEBODY));
        aims.add(new Aim.AllDueWith(new Occurrence(LAST, FINE)));
        for (Aim.CardTime what : Aim.CardTime.values()) {
            aims.add(new Aim.OnCard(LAST, what));
        }
        aims.forEach(aim -> steps.forEach(step -> survives(new ButtonData.Pick(aim, step))));
        survives(new ButtonData.Blank());
        survives(new ButtonData.OpenCard(LAST));
        survives(new ButtonData.Offered(Long.MAX_VALUE, true));
        survives(new ButtonData.Offered(Long.MAX_VALUE, false));
    }

    @Test
    void every_step_of_the_guided_way_is_read_as_it_was_written() {
        for (GuideStep.Plain step : GuideStep.Plain.values()) {
            survives(new ButtonData.Guided(Long.MAX_VALUE, step));
        }
        for (Rhythm rhythm : Rhythm.values()) {
            LocalDateTime time = LocalDateTime.of(2036, 2, 29, 23, 55);
            survives(new ButtonData.Guided(Long.MAX_VALUE, new GuideStep.Saved(time, rhythm)));
        }
    }

    @Test
    void every_touch_of_an_echo_is_read_as_it_was_written() {
        for (EchoTouch.Plain touch : EchoTouch.Plain.values()) {
            survives(new ButtonData.OnEcho(LAST, touch));
        }
        for (Rhythm rhythm : Rhythm.values()) {
            survives(new ButtonData.OnEcho(LAST, new EchoTouch.Repeated(rhythm)));
        }
        survives(new ButtonData.OnEcho(LAST, new EchoTouch.AfterDone(new Span(Span.MOST, ChronoUnit.MONTHS))));
        survives(new ButtonData.UndoOnEcho(new UndoId(Long.MAX_VALUE), LAST));
    }

    @Test
    void many_reminders_at_once_have_room_in_one_button() {
        List<NotificationId> ids = LongStream.range(Long.MAX_VALUE - 48, Long.MAX_VALUE)
                .mapToObj(NotificationId::new)
                .toList();

        survives(new ButtonData.Undo(ids));
        survives(new ButtonData.Undo(List.of(ids.get(5), ids.get(9), ids.get(2), ids.get(3), ids.get(4))));
        assertThat(new ButtonData.Undo(ids).encoded().length()).isLessThanOrEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"u 1*999999", "u 1+1*1001", "u 1+9223372036854775807", "u +", "u 1++2", "u 1*", "u 5-9", "bl x"})
    void numbers_that_nobody_wrote_are_no_data(String data) {
        assertThat(ButtonData.read(data)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_pause_is_read_as_it_was_written(Later later) {
        survives(new ButtonData.Snoozed(LAST, FINE, later));
    }

    @ParameterizedTest
    @EnumSource
    void every_language_is_read_as_it_was_written(Language language) {
        survives(new ButtonData.Speak(SOMEBODY, language));
    }

    @ParameterizedTest
    @EnumSource
    void every_plain_touch_of_a_card_is_read_as_it_was_written(Touch.Plain touch) {
        survives(new ButtonData.OnCard(LAST, touch));
    }

    @Test
    void every_touch_with_a_value_is_read_as_it_was_written() {
        survives(new ButtonData.OnCard(LAST, new Touch.Skip(FINE)));
        survives(new ButtonData.OnCard(LAST, new Touch.Tagged(TagCode.of(new Tag("ы".repeat(Tag.MOST))))));
        survives(new ButtonData.OnCard(LAST, new Touch.Untagged(TagCode.of(new Tag("дом")))));
        survives(new ButtonData.OnCard(LAST, new Touch.History(Touch.History.LAST)));
        survives(new ButtonData.OnCard(LAST, new Touch.Copy(Instant.parse("2036-02-29T23:59:59Z"))));
        survives(new ButtonData.OnCard(LAST, new Touch.Uncopy(LAST)));
        survives(new ButtonData.OnCard(LAST, new Touch.PreAlert(new Span(Span.MOST, ChronoUnit.MONTHS))));
        survives(new ButtonData.OnCard(LAST, new Touch.NagEvery(Duration.ofMinutes(90))));
        survives(new ButtonData.OnCard(LAST, new Touch.NagTimes(100)));
        CardMenus.LATENESS.forEach(way -> survives(new ButtonData.OnCard(LAST, new Touch.Late(way))));
        for (OnDayOff what : OnDayOff.values()) {
            survives(new ButtonData.OnCard(LAST, new Touch.DayOff(what)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_plain_adjustment_is_read_as_it_was_written(Adjustment.Plain adjustment) {
        survives(new ButtonData.Setting(SOMEBODY, adjustment));
    }

    @Test
    void every_adjustment_with_a_value_is_read_as_it_was_written() {
        QuietHours hours = new QuietHours(LocalTime.of(22, 30), LocalTime.MIDNIGHT);
        survives(new ButtonData.Setting(SOMEBODY, new Adjustment.Quiet(hours)));
        survives(new ButtonData.Setting(SOMEBODY, new Adjustment.Living(new Country("RU"))));
        survives(new ButtonData.Setting(SOMEBODY, new Adjustment.Forget(LocalDate.of(2026, 12, 31))));
        CardMenus.LATENESS.forEach(way -> survives(new ButtonData.Setting(SOMEBODY, new Adjustment.Late(way))));
    }

    @ParameterizedTest
    @EnumSource
    void every_plain_adjustment_of_habits_is_read_as_it_was_written(HabitAdjustment.Plain adjustment) {
        survives(new ButtonData.Setting(SOMEBODY, adjustment));
    }

    @ParameterizedTest
    @EnumSource
    void every_part_of_the_day_is_read_as_it_was_written(DayPart part) {
        survives(new ButtonData.Setting(SOMEBODY, new HabitAdjustment.Part(part)));
        survives(new ButtonData.Setting(SOMEBODY, new HabitAdjustment.PartAt(part, LocalTime.of(23, 59))));
        survives(new ButtonData.Setting(SOMEBODY, new HabitAdjustment.PartAt(part, LocalTime.MIDNIGHT)));
    }

    @Test
    void every_other_habit_is_read_as_it_was_written() {
        survives(new ButtonData.Setting(SOMEBODY, new HabitAdjustment.DefaultTime(LocalTime.of(8, 30))));
        for (DayOfWeek day : DayOfWeek.values()) {
            survives(new ButtonData.Setting(SOMEBODY, new HabitAdjustment.WeekStart(day)));
        }
        for (DateOrder order : DateOrder.values()) {
            survives(new ButtonData.Setting(SOMEBODY, new HabitAdjustment.Dates(order)));
        }
    }

    @Test
    void every_zone_is_read_as_it_was_written() {
        ZoneId.getAvailableZoneIds().forEach(id -> survives(new ButtonData.Zone(SOMEBODY, ZoneId.of(id))));
        ZoneId.getAvailableZoneIds().forEach(id -> survives(new ButtonData.Rebind(SOMEBODY, ZoneId.of(id))));
        survives(new ButtonData.Zone(SOMEBODY, ZoneId.of("+05:45")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "d",
                "d 1",
                "d 0 5",
                "d -1 5",
                "d 99999999999999999999 5",
                "d 1 99999999999999999999",
                "s 1 5 9h",
                "d 1 1.",
                "d 1 .5",
                "u",
                "u x",
                "x 1 2",
                "z",
                "z Mars/Olympus",
                "z ../../etc",
                "l xx",
                "c 1",
                "c a b",
                "c 1 99999999999",
                "c 1 -1",
                "g",
                "g 0",
                "d 1 -5",
                "d 1 99999999999999",
                "\uD800",
                "d 1 9223372036854775807",
                "done:12",
                "k 1 x",
                "bf 0 1",
                "bc 1",
                "e 1 ",
                "e 1 ?",
                "e 1 k",
                "e 1 aP0D",
                "e 1 nPT",
                "e 1 nx9999999999",
                "e 1 lePT0S",
                "e 1 wNEVER",
                "a 1 q25:00-07:00",
                "a 1 q22:00",
                "a 1 cXX",
                "a 1 d2026-02-30",
                "a 1 h",
                "a 1 hx",
                "a 1 ht8",
                "a 1 ht24:00",
                "a 1 hpxx",
                "a 1 hpm",
                "a 1 hpmo8",
                "a 1 hw0",
                "a 1 hw8",
                "a 1 hwm",
                "a 1 hdx",
                "m 1 Mars/Olympus",
                "t",
                "t  o",
                "t e1",
                "t e1 ",
                "t e0 o",
                "t z1 o",
                "t s1 o",
                "t s1:x o",
                "t s1:1:1 o",
                "t c1 o",
                "t cz1 o",
                "t cn o",
                "t q o",
                "t e1 m202613",
                "t e1 m+2026003",
                "t e1 d20260230",
                "t e1 d2026-03-12",
                "t e1 h2026031224",
                "t e1 t202603121260",
                "t e1 t20260312",
                "t e1 z",
                "r 1 ",
                "r 1 z",
                "r 1 e",
                "r 1 ez",
                "r 1 aP0D",
                "be 1",
                "o 1",
                "f 0",
                "p 1",
                "p 1 2",
                "p x 1",
                "n 1 ",
                "n x w",
                "n 1 t",
                "n 1 t202603121000",
                "n 1 t202603121000z",
                "n 1 d20260312d",
                "v 1 ",
                "v 1 p",
                "v 1 pz",
                "v 1 pt/",
                "v 1 pt/a1",
                "v 1 pt/a1.zzzzzzzzzzzzz",
                "v 1 plz",
                "v 1 pl#",
                "v 1 pl#zzzzzzzz",
                "v 1 pf",
                "v 1 pf!",
                "v 1 ct",
                "v 1 ct:0",
                "v 1 ct:!",
                "v 1 sq",
                "v 1 sa:1",
                "v 1 sa:1:x",
                "v 1 u",
                "v 1 u0",
                "v 0 pt",
                "v pt",
                "t a0 o",
                "t b1 o",
                "🫖"
            })
    void anything_else_is_not_a_button(String forged) {
        assertThat(ButtonData.read(forged)).isEmpty();
    }

    private static void survives(ButtonData data) {
        String encoded = data.encoded();
        assertThat(encoded.getBytes(StandardCharsets.UTF_8).length).isBetween(1, 64);
        assertThat(ButtonData.read(encoded)).contains(data);
    }
}
