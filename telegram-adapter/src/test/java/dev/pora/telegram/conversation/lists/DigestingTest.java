package dev.pora.telegram.conversation.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.channel.Destination;
import dev.pora.fake.FakeStore;
import dev.pora.listing.Digests.Digest;
import dev.pora.notification.Alarm;
import dev.pora.notification.Draft;
import dev.pora.notification.EventName;
import dev.pora.notification.Notification;
import dev.pora.schedule.Once;
import dev.pora.telegram.conversation.turn.Reply;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DigestingTest {
    private final FakeStore store = new FakeStore();

    private User person(Language language) {
        return store.users().register(new TelegramId(101), language).in(ZoneId.of("Europe/Moscow"));
    }

    private void planned(User user, String event, String instant) {
        Instant at = Instant.parse(instant);
        Notification added = store.notifications()
                .add(new Draft(
                        user.id(), new EventName(event), new Once(at), Destination.privateChatOf(user.telegramId())));
        store.alarms().set(user.id(), Alarm.occurrence(added.id(), at));
    }

    private String said(User user) {
        Digest digest = new Digest(user, Instant.parse("2026-03-11T05:00:00Z"));
        Reply.Say say =
                (Reply.Say) new Digesting(store.listings()).digest(digest).getFirst();
        assertThat(say.chat().id()).isEqualTo(101);
        return say.text().text();
    }

    @Test
    void it_names_what_the_day_brings_in_its_order() {
        User anna = person(Language.RUSSIAN);
        planned(anna, "чай", "2026-03-11T14:00:00Z");
        planned(anna, "позвонить маме", "2026-03-11T06:00:00Z");
        planned(anna, "ещё вчера", "2026-03-10T20:59:59Z");
        planned(anna, "уже завтра", "2026-03-11T21:00:00Z");

        assertThat(said(anna))
                .startsWith("Добрый день! Сегодня,")
                .contains("11 марта 2026")
                .endsWith(":\n\n09:00 позвонить маме\n17:00 чай");
    }

    @Test
    void it_says_how_many_more_there_are_than_it_shows() {
        User anna = person(Language.ENGLISH);
        for (int number = 1; number <= 32; number++) {
            planned(anna, "tea " + number, "2026-03-11T06:00:00Z");
        }

        assertThat(said(anna)).contains("tea 30").doesNotContain("tea 31").endsWith("And 2 more.");
    }

    @Test
    void an_empty_day_is_told_too() {
        assertThat(said(person(Language.ENGLISH))).contains("Nothing is planned for today", "11 March 2026");
    }
}
