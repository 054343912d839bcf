package dev.pora.telegram.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.world.Bot;
import dev.pora.sandbox.world.Chat;
import dev.pora.sandbox.world.Membership;
import dev.pora.sandbox.world.Message;
import dev.pora.sandbox.world.People;
import dev.pora.sandbox.world.Person;
import dev.pora.sandbox.world.Pressed;
import dev.pora.sandbox.world.World;
import java.util.Optional;
import java.util.function.Predicate;

/** Lets the people of the sandbox do what a script says. */
final class SandboxPeople {
    private final World world;
    private final SandboxPlaces places;
    private final Contents contents;
    private long touched;

    SandboxPeople(World world, SandboxPlaces places) {
        this.world = world;
        this.places = places;
        this.contents = new Contents(world);
    }

    long touched() {
        return touched;
    }

    void perform(Act act) {
        touched = 0;
        switch (act) {
            case Act.Lives lives -> send(lives, People.typed("/timezone " + lives.town()), 0);
            case Act.Says says ->
                send(
                        says,
                        People.typed(says.text()),
                        says.replyTo().map(to -> repliedTo(says, to)).orElse(0L));
            case Act.Forwards forwards -> send(forwards, contents.forwarded(forwards.text(), from(forwards)), 0);
            case Act.Sends sends ->
                send(
                        sends,
                        contents.of(sends),
                        sends.replyTo().map(to -> repliedTo(sends, to)).orElse(0L));
            case Act.Shares shares -> send(shares, Contents.location(shares.latitude(), shares.longitude()), 0);
            case Act.Rewrites rewrites -> rewrite(rewrites);
            case Act.Presses presses -> press(presses);
            case Act.Reacts reacts -> {
                Message message = latest(reacts, reacts.message(), _ -> true);
                world.people().react(bot(), message.chatId(), message.id(), id(reacts), reacts.emoji());
            }
            case Act.Blocks blocks -> world.people().block(person(blocks.who()), bot(), blocks.blocked());
            case Act.Admits admits -> admit(admits);
            case Act.Grows grows -> grow(grows.place());
            case Act.Passes _ -> throw new IllegalArgumentException("Nobody makes time pass");
        }
    }

    private void send(Act.Deed deed, ObjectNode content, long replyTo) {
        places.wrote(world.people()
                .send(new People.Sending(
                        bot(), places.chat(deed.place()), id(deed), content, replyTo, places.topic(deed.place()))));
    }

    private long repliedTo(Act.Deed deed, Target target) {
        return latest(deed, target, message -> isOurs(message) || !target.equals(Target.ANY))
                .id();
    }

    private void rewrite(Act.Rewrites rewrites) {
        Message mine = latest(rewrites, rewrites.message(), message -> message.authorId() == id(rewrites));
        var _ = world.people().edit(bot(), mine.chatId(), mine.id(), id(rewrites), rewrites.text());
    }

    private void press(Act.Presses presses) {
        Message under = latest(
                presses,
                presses.under().orElse(Target.ANY),
                message -> isOurs(message) && data(message, presses.label()).isPresent());
        touched = under.id();
        String data = data(under, presses.label()).orElseThrow();
        try {
            Pressed pressed = world.people().press(bot(), under.chatId(), under.id(), id(presses), data);
            if (!pressed.answered()) {
                throw new AssertionError("The press of [" + presses.label() + "] was never answered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<String> data(Message message, String label) {
        for (JsonNode row : message.json().path("reply_markup").path("inline_keyboard")) {
            for (JsonNode button : row) {
                if (button.path("text").asText().contains(label)) {
                    return Optional.of(button.path("callback_data").asText());
                }
            }
        }
        return Optional.empty();
    }

    private void admit(Act.Admits admits) {
        Chat group = places.group(admits.place());
        long whom = admits.whom().equals(Cast.Group.BOT) ? places.bot() : places.chat(admits.whom());
        boolean posts = group.kind() == Chat.Kind.CHANNEL && whom == places.bot();
        Membership after = switch (admits.standing()) {
            case ADDS -> posts ? Membership.ADMINISTRATOR : Membership.MEMBER;
            case DEMOTES -> Membership.MEMBER;
            case PROMOTES -> Membership.ADMINISTRATOR;
            case REMOVES -> whom == id(admits) ? Membership.LEFT : Membership.KICKED;
        };
        world.groups().setMembership(group, id(admits), whom, after);
    }

    private void grow(String name) {
        Chat group = places.group(name);
        long by = group.members().keySet().stream()
                .filter(member -> member != places.bot())
                .findFirst()
                .orElseThrow();
        places.moved(name, world.groups().migrate(group, by));
    }

    private Message latest(Act.Deed deed, Target target, Predicate<Message> also) {
        return world.messages(places.chat(deed.place())).stream()
                .filter(message -> target.fits(Contents.words(message), Contents.kind(message)))
                .filter(also)
                .reduce((_, later) -> later)
                .orElseThrow(() -> target.isMissing(""));
    }

    private boolean isOurs(Message message) {
        return places.isBots(message);
    }

    private Optional<Person> from(Act.Forwards forwards) {
        return forwards.from().map(this::person);
    }

    private Person person(String name) {
        return world.person(places.chat(name)).orElseThrow();
    }

    private long id(Act.Deed deed) {
        return places.chat(deed.who());
    }

    private Bot bot() {
        return world.firstBot();
    }
}
