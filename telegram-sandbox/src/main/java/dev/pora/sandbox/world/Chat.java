package dev.pora.sandbox.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A conversation with its members and messages. Guarded by the world's lock. */
public final class Chat {
    /** A private chat is between one person and one bot. */
    public enum Kind {
        PRIVATE,
        GROUP,
        SUPERGROUP,
        CHANNEL;

        public String type() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final long id;
    private final Kind kind;
    private String title;
    private final Map<Long, Membership> members = new LinkedHashMap<>();
    private final NavigableMap<Integer, Message> messages = new TreeMap<>();
    private final Map<Integer, Map<Long, List<String>>> reactions = new LinkedHashMap<>();
    private final Map<Integer, Topic> topics = new TreeMap<>();
    private boolean forum;
    private int nextMessageId;
    private boolean blocked;
    private boolean opened;
    private OptionalLong migratedTo = OptionalLong.empty();

    Chat(long id, Kind kind, String title, int firstMessageId) {
        this.id = id;
        this.kind = kind;
        this.title = title;
        this.nextMessageId = firstMessageId;
    }

    public long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isPrivate() {
        return kind == Kind.PRIVATE;
    }

    public boolean isGroup() {
        return kind == Kind.GROUP || kind == Kind.SUPERGROUP;
    }

    public String title() {
        return title;
    }

    void rename(String newTitle) {
        title = newTitle;
    }

    /** Of a private chat: its person has blocked the bot. */
    public boolean isBlocked() {
        return blocked;
    }

    void setBlocked(boolean now) {
        blocked = now;
    }

    /** Of a private chat: its person has written to the bot at least once. */
    public boolean isOpened() {
        return opened;
    }

    void open() {
        opened = true;
    }

    /** The supergroup that a group has become. */
    public OptionalLong migratedTo() {
        return migratedTo;
    }

    void migrateTo(long supergroup) {
        migratedTo = OptionalLong.of(supergroup);
    }

    public Membership membership(long who) {
        return members.getOrDefault(who, Membership.LEFT);
    }

    void setMembership(long who, Membership membership) {
        members.put(who, membership);
    }

    public Map<Long, Membership> members() {
        return Map.copyOf(members);
    }

    public boolean has(long who) {
        return membership(who).isIn();
    }

    public Optional<Message> message(long messageId) {
        return Optional.ofNullable(messages.get((int) messageId));
    }

    /** In the order in which they were sent. */
    public List<Message> messages() {
        return List.copyOf(messages.values());
    }

    public Optional<Message> lastMessage() {
        return messages.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.lastEntry().getValue());
    }

    /** The last {@code limit} messages with ids under {@code before}, oldest first. */
    public List<Message> messagesBefore(int before, int limit) {
        return messages.headMap(before, false).descendingMap().values().stream()
                .limit(limit)
                .toList()
                .reversed();
    }

    int takeMessageId() {
        return nextMessageId++;
    }

    void put(Message message) {
        messages.put(message.id(), message);
    }

    void remove(int messageId) {
        messages.remove(messageId);
        reactions.remove(messageId);
    }

    /** The emoji of each who reacted to a message. */
    public Map<Long, List<String>> reactions(int messageId) {
        return Map.copyOf(reactions.getOrDefault(messageId, Map.of()));
    }

    void react(int messageId, long who, List<String> emoji) {
        Map<Long, List<String>> byWho = reactions.computeIfAbsent(messageId, fresh -> new LinkedHashMap<>());
        if (emoji.isEmpty()) {
            byWho.remove(who);
        } else {
            byWho.put(who, List.copyOf(emoji));
        }
    }

    /** In the order in which they were begun. */
    public List<Topic> topics() {
        return List.copyOf(topics.values());
    }

    public Optional<Topic> topic(long id) {
        return Optional.ofNullable(topics.get((int) id));
    }

    void put(Topic topic) {
        topics.put(topic.id(), topic);
    }

    void removeTopic(int id) {
        topics.remove(id);
    }

    /** Whether the supergroup has, or once had, topics. */
    public boolean isForum() {
        return forum;
    }

    void becomeForum() {
        forum = true;
    }

    /** The Bot API's Chat of a group or channel; of a private chat the person's names are added elsewhere. */
    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id).put("type", kind.type());
        if (!isPrivate()) {
            json.put("title", title);
        }
        if (forum) {
            json.put("is_forum", true);
        }
        return json;
    }
}
