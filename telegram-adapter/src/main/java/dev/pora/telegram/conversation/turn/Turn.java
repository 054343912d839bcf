package dev.pora.telegram.conversation.turn;

import dev.pora.telegram.words.Texts;
import dev.pora.user.User;
import dev.pora.wording.Wording;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One thing said, and the user who said it. */
public record Turn(Said said, User user) {
    public Turn as(User changed) {
        return new Turn(said, changed);
    }

    public Chat chat() {
        return said.chat();
    }

    /** To the second, as Telegram counts: a press comes with a finer clock. */
    public Instant at() {
        return said.at().truncatedTo(ChronoUnit.SECONDS);
    }

    public Texts texts() {
        return Texts.in(user.language());
    }

    public Wording wording() {
        return Wording.of(user.language());
    }

    /** Whether whoever speaks is the user, not somebody in the name of a chat for which the user answers. */
    public boolean inOwnName() {
        return said.speaker().id().equals(user.telegramId());
    }

    public boolean inPrivate() {
        return chat().kind() == Chat.Kind.PRIVATE;
    }

    /** The date, weekday, time and zone of an instant, by the person's clock. */
    public String moment(Instant instant) {
        return wording().moment(instant, user.zoneOrUtc());
    }

    /** A question; where several listen it says how to be heard. */
    public String asked(String question) {
        return switch (chat().kind()) {
            case PRIVATE -> question;
            case GROUP -> question + "\n" + texts().inReply();
            case CHANNEL -> question + "\n" + texts().group().byName();
        };
    }

    /** To somebody who answers a question that is not open for them. */
    public String stale() {
        return inPrivate() ? texts().stale() : texts().group().staleOrOthers();
    }

    public List<Reply> say(Page page) {
        return List.of(page.file()
                .<Reply>map(file -> new Reply.Send(chat(), file, page.text(), page.keyboard()))
                .orElseGet(() -> new Reply.Say(chat(), page.text(), page.keyboard())));
    }

    public List<Reply> say(String text) {
        return say(Page.of(text));
    }

    public List<Reply> sayAll(List<Page> pages) {
        return pages.stream().flatMap(page -> say(page).stream()).toList();
    }

    /** The same, the first one in reply to a message. */
    public List<Reply> answer(long message, List<Page> pages) {
        List<Reply> replies = new ArrayList<>(sayAll(pages));
        if (replies.isEmpty()) {
            return replies;
        }
        Page first = pages.getFirst();
        replies.set(0, new Reply.Say(chat(), first.text(), first.keyboard(), message));
        return replies;
    }

    /** The first page takes the place of the message, the others follow as new ones. */
    public List<Reply> edit(long messageId, List<Page> pages) {
        Page first = pages.getFirst();
        Reply edited = new Reply.Edit(chat(), messageId, first.text(), first.keyboard());
        return Stream.concat(Stream.of(edited), sayAll(pages.subList(1, pages.size())).stream())
                .toList();
    }
}
