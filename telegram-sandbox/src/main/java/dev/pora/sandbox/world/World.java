package dev.pora.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pora.sandbox.update.UpdateQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Everybody and every conversation, behind one lock. Bots act through the Bot API; people through {@link #people()}.
 */
public final class World {
    private static final Instant NUMBERS_START = Instant.parse("2025-01-01T00:00:00Z");
    private static final long NUMBERS_A_SECOND = 8;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final SandboxClock clock;
    private final Map<String, Bot> bots = new LinkedHashMap<>();
    private final Map<Long, Person> persons = new LinkedHashMap<>();
    private final Map<Long, Chat> groups = new LinkedHashMap<>();
    private final Map<PrivateKey, Chat> privates = new LinkedHashMap<>();
    private final Happenings happenings = new Happenings();
    private final StoredFiles files = new StoredFiles();
    private final Presses presses;
    private final int firstNumber;
    private final Conversations conversations = new Conversations(this);
    private final People people = new People(this);
    private final Groups groupLife = new Groups(this);
    private final Topics topics = new Topics(this);
    private final Posts posts = new Posts(this);
    private final Responses responses = new Responses(this);

    private record PrivateKey(long botId, long personId) {}

    public World(SandboxClock clock) {
        this.clock = clock;
        this.presses = new Presses(clock);
        this.firstNumber = firstNumber(clock.instant());
    }

    /**
     * Ids of updates and messages go on from the time of the start, so that a sandbox that was started again never
     * repeats those that a bot has already stored.
     */
    private static int firstNumber(Instant start) {
        long seconds = Math.max(0, Duration.between(NUMBERS_START, start).toSeconds());
        return (int) (1 + seconds * NUMBERS_A_SECOND % (Integer.MAX_VALUE / 2));
    }

    /** Runs with the lock held; nothing inside may wait. */
    public <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #locked}, without a result. */
    public void exclusively(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    public SandboxClock clock() {
        return clock;
    }

    public People people() {
        return people;
    }

    public Groups groups() {
        return groupLife;
    }

    public Topics topics() {
        return topics;
    }

    public Posts posts() {
        return posts;
    }

    public Responses responses() {
        return responses;
    }

    public Conversations conversations() {
        return conversations;
    }

    public Happenings happenings() {
        return happenings;
    }

    public StoredFiles files() {
        return files;
    }

    public Presses presses() {
        return presses;
    }

    public int firstNumber() {
        return firstNumber;
    }

    public Bot addBot(String token, String username, String firstName) {
        return locked(() -> {
            Bot bot = new Bot(token, username, firstName, new UpdateQueue(clock, firstNumber));
            bots.put(token, bot);
            return bot;
        });
    }

    public Optional<Bot> bot(String token) {
        return locked(() -> Optional.ofNullable(bots.get(token)));
    }

    public Optional<Bot> bot(long id) {
        return locked(() -> bots().stream().filter(bot -> bot.id() == id).findFirst());
    }

    public List<Bot> bots() {
        return locked(() -> List.copyOf(bots.values()));
    }

    /** The one that people mean when they name none. */
    public Bot firstBot() {
        return bots().getFirst();
    }

    public Optional<Person> person(long id) {
        return locked(() -> Optional.ofNullable(persons.get(id)));
    }

    /** One of the people by first name, such as Anna. */
    public Person person(String firstName) {
        return locked(() -> persons.values().stream()
                .filter(person -> person.firstName().equals(firstName))
                .findFirst()
                .orElseThrow(() -> Impossible.missing("Nobody here is called " + firstName)));
    }

    public List<Person> persons() {
        return locked(() -> List.copyOf(persons.values()));
    }

    void put(Person person) {
        persons.put(person.id(), person);
    }

    void put(Chat group) {
        groups.put(group.id(), group);
    }

    public List<Chat> groupChats() {
        return locked(() -> List.copyOf(groups.values()));
    }

    public Optional<Chat> group(long id) {
        return locked(() -> Optional.ofNullable(groups.get(id)));
    }

    /** The chat between a bot and a person, opened or not. */
    public Optional<Chat> privateChat(Bot bot, long personId) {
        return locked(() -> persons.containsKey(personId)
                ? Optional.of(privates.computeIfAbsent(
                        new PrivateKey(bot.id(), personId),
                        key -> new Chat(personId, Chat.Kind.PRIVATE, "", firstNumber)))
                : Optional.empty());
    }

    /** By the id that the Bot API uses: a person's for a private chat, negative for the others. */
    public Optional<Chat> chat(Bot bot, long id) {
        return id > 0 ? privateChat(bot, id) : group(id);
    }

    public ObjectNode chatJson(Chat chat) {
        ObjectNode json = chat.toJson();
        person(chat.id()).ifPresent(person -> person.putNames(json));
        return json;
    }

    /** The User of a person or bot. */
    public Optional<ObjectNode> user(long id) {
        return person(id).map(Person::toUser).or(() -> bot(id).map(Bot::toUser));
    }

    List<Bot> botsIn(Chat group) {
        Collection<Bot> all = bots.values();
        return all.stream().filter(bot -> group.has(bot.id())).toList();
    }

    void signalChange() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The messages of a chat with the first bot, oldest first. */
    public List<Message> messages(long chatId) {
        return locked(() -> chat(firstBot(), chatId).map(Chat::messages).orElseGet(List::of));
    }

    /** Those of them that bots sent. */
    public List<Message> fromBots(long chatId) {
        return messages(chatId).stream()
                .filter(message -> bot(message.authorId()).isPresent())
                .toList();
    }

    /** Waits, in real time, until a message of the chat is as wanted; throws with what was there when none came. */
    public Message await(long chatId, Predicate<Message> wanted, Duration limit) throws InterruptedException {
        lock.lock();
        try {
            long nanos = limit.toNanos();
            while (true) {
                Optional<Message> found =
                        messages(chatId).reversed().stream().filter(wanted).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
                if (nanos <= 0) {
                    throw new IllegalStateException("No such message within " + limit + " among " + texts(chatId));
                }
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    private List<String> texts(long chatId) {
        List<String> texts = new ArrayList<>();
        messages(chatId).forEach(message -> texts.add(message.text()));
        return texts;
    }
}
