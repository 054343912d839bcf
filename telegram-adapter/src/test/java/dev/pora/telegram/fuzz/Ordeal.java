package dev.pora.telegram.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.channel.Outcome;
import dev.pora.delivery.Message;
import dev.pora.fake.FakeStore;
import dev.pora.sandbox.facts.Checked;
import dev.pora.sandbox.facts.Facts;
import dev.pora.sandbox.facts.RequestCheck;
import dev.pora.sandbox.transcript.Entry;
import dev.pora.telegram.api.Call;
import dev.pora.telegram.channel.Address;
import dev.pora.telegram.channel.Calls;
import dev.pora.telegram.conversation.Conversation;
import dev.pora.telegram.conversation.care.Bounds;
import dev.pora.telegram.conversation.fired.Told;
import dev.pora.telegram.door.Workbench;
import dev.pora.telegram.script.Bots;
import dev.pora.telegram.script.Firing;
import dev.pora.telegram.script.TranscriptCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** One store and its bot, which is sent random updates; everything that it says is looked at. */
final class Ordeal {
    private static final String BOT = "700000";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RequestCheck FACTS = new RequestCheck(Facts.load());
    private static final Facts METHODS = Facts.load();
    private static final int FIRST_UPDATE = 1_000;

    /** Updates are taken in by so many at a time, in any order. */
    private static final int TOGETHER = 10;

    private final SplittableRandom random;
    private final FakeStore store = new FakeStore();
    private final Harvest harvest;
    private final RandomUpdates updates;
    private final Workbench workbench;
    private final Firing firing;
    private final List<String> faults = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();
    private Optional<Press> unanswered = Optional.empty();

    /** Whether people make up buttons: with them they can show a group what is theirs, by their own doing. */
    private final boolean forging;

    /** Who of those is at it; 0 for nobody. */
    private long forger;

    private long number = FIRST_UPDATE;
    private int sent;

    /**
     * What is sent.
     *
     * @param press without an id when it is none
     * @param forger who may have made up a button, now or before; 0 for nobody
     */
    private record Body(long number, String text, Press press, long forger) {
        Body cut(int length) {
            return new Body(number, text.substring(0, length), press, forger);
        }
    }

    /** Who pressed, where; without an id for what is no press. */
    private record Press(String id, long who, long chat) {
        static Press of(JsonNode query) {
            return new Press(
                    query.path("id").asText(),
                    query.path("from").path("id").asLong(),
                    query.path("message").path("chat").path("id").asLong());
        }
    }

    Ordeal(long seed) {
        random = new SplittableRandom(seed);
        harvest = new Harvest(random);
        forging = random.nextBoolean();
        updates = new RandomUpdates(random, store, Long.parseLong(BOT), harvest, forging);
        Conversation conversation = Bots.over(store, () -> "pora_bot", new Bounds(500, 1_000_000));
        workbench = new Workbench(BOT, store, conversation::answer);
        firing = new Firing(store, this::tell);
    }

    /** What went wrong; stops soon after the first thing that does. */
    List<String> run(int many) {
        for (int done = 0; done < many && faults.isEmpty(); done += TOGETHER) {
            bodies().forEach(this::take);
            if (random.nextInt(10) == 0) {
                forger = 0;
                firing.pass(Duration.ofMinutes(random.nextInt(1, 600)));
                var _ = store.inbox().forget(Duration.ofSeconds(1));
            }
        }
        return List.copyOf(faults);
    }

    int sent() {
        return sent;
    }

    private void take(Body body) {
        if (workbench.receive(body.text())) {
            forger = body.forger();
            expect(body);
            workbench.handleAll();
            look();
        }
    }

    /** Some of them twice, some of them cut short, out of order. */
    private List<Body> bodies() {
        List<Body> bodies = new ArrayList<>();
        for (int i = 0; i < TOGETHER; i++) {
            ObjectNode update = updates.next(++number);
            Body body =
                    new Body(number, Canaries.named(update), Press.of(update.path("callback_query")), forger(update));
            bodies.add(random.nextInt(bodies.size() + 1), body);
            if (random.nextInt(20) == 0) {
                bodies.add(body);
            }
            if (random.nextInt(20) == 0) {
                bodies.add(body.cut(random.nextInt(body.text().length())));
            }
        }
        return bodies;
    }

    private long forger(ObjectNode update) {
        return forging ? update.findPath("from").path("id").asLong() : 0;
    }

    /** One that came before was answered when it came. */
    private void expect(Body body) {
        Press press = body.press();
        if (!press.id().isEmpty() && seen.add(body.number())) {
            unanswered = Optional.of(press);
        }
    }

    private void look() {
        workbench.toSend().forEach(call -> look(call.getMethod(), parameters(call)));
        unanswered.ifPresent(press -> faults.add("A press was never answered: " + press));
        unanswered = Optional.empty();
        if (workbench.isAnyFailing()) {
            faults.add("An update could not be handled");
        }
    }

    private void look(String method, ObjectNode given) {
        sent++;
        String said = given.toString();
        boolean file = given.remove("attachment") != null;
        if (file) {
            given.put("document", "a file");
        }
        checkByTheBook(method, given);
        long chat = method.equalsIgnoreCase("answerCallbackQuery") ? answered(given) : posted(given);
        if (Crowd.isRead(chat) && Canaries.isLeaked(said, chat, forger)) {
            faults.add("Somebody else's words in " + method + ' ' + given);
        }
    }

    private long posted(ObjectNode given) {
        long chat = given.path("chat_id").asLong();
        harvest.add(new Harvest.Message(chat, 1 + random.nextInt(1_000), given.path("reply_markup")));
        return chat;
    }

    private long answered(ObjectNode given) {
        Optional<Press> press = unanswered.filter(
                one -> one.id().equals(given.path("callback_query_id").asText()));
        if (press.isEmpty()) {
            faults.add("A press that nobody made, or that was answered, is answered: " + given);
        }
        unanswered = Optional.empty();
        return press.map(Press::chat).orElse(0L);
    }

    private void checkByTheBook(String method, ObjectNode given) {
        Checked checked = FACTS.check(METHODS.method(method).orElseThrow(), given);
        Entry entry = switch (checked) {
            case Checked.Accepted accepted -> entry(method, given, 200, "", accepted.warnings());
            case Checked.Refused refused -> entry(method, given, 400, refused.description(), List.of());
        };
        faults.addAll(TranscriptCheck.faults(List.of(entry)));
    }

    private Entry entry(String method, ObjectNode given, int code, String description, List<String> warnings) {
        return new Entry(sent, store.now(), Long.parseLong(BOT), method, given, code, description, "", warnings, 0);
    }

    private Outcome tell(Destination to, Message message) {
        Address address = Address.of(to).orElseThrow(() -> new AssertionError("No address: " + to));
        Told told = Bots.addition(store).to(address.chat(), message, Told.of(message));
        Calls.say(address, told.text(), told.keyboard()).forEach(call -> look(call.getMethod(), parameters(call)));
        return new Outcome.Delivered(new MessageRef("1/1"));
    }

    private static ObjectNode parameters(Call call) {
        try {
            ObjectNode parameters = (ObjectNode) JSON.readTree(call.written());
            parameters.remove("method");
            return parameters;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
