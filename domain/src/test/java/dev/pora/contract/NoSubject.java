package dev.pora.contract;

import dev.pora.access.Grant;
import dev.pora.access.Replays;
import dev.pora.access.RequestKey;
import dev.pora.access.Token;
import dev.pora.access.TokenHash;
import dev.pora.access.Tokens;
import dev.pora.channel.Destination;
import dev.pora.channel.MessageRef;
import dev.pora.delivery.Claim;
import dev.pora.delivery.Claims;
import dev.pora.delivery.Closing;
import dev.pora.delivery.Crew;
import dev.pora.delivery.Deliveries;
import dev.pora.delivery.Delivery;
import dev.pora.delivery.DueChanges;
import dev.pora.delivery.Meeting;
import dev.pora.delivery.Member;
import dev.pora.delivery.Reach;
import dev.pora.delivery.Share;
import dev.pora.inbox.Conversations;
import dev.pora.inbox.Inbox;
import dev.pora.inbox.Incoming;
import dev.pora.inbox.Leases;
import dev.pora.inbox.Outbox;
import dev.pora.inbox.Outgoing;
import dev.pora.listing.Choice;
import dev.pora.listing.Digests;
import dev.pora.listing.Leaf;
import dev.pora.listing.Listings;
import dev.pora.listing.Opening;
import dev.pora.listing.Words;
import dev.pora.notification.Alarm;
import dev.pora.notification.Alarms;
import dev.pora.notification.Alarms.Upcoming;
import dev.pora.notification.Change;
import dev.pora.notification.Course;
import dev.pora.notification.Draft;
import dev.pora.notification.Hosts;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Notifications;
import dev.pora.notification.SharedNotifications;
import dev.pora.notification.State;
import dev.pora.notification.UndoId;
import dev.pora.notification.Undos;
import dev.pora.notification.ZoneRules;
import dev.pora.operation.Announcement;
import dev.pora.operation.AnnouncementId;
import dev.pora.operation.Announcements;
import dev.pora.operation.Figures;
import dev.pora.transaction.Transactions;
import dev.pora.user.Language;
import dev.pora.user.Preferences;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import dev.pora.user.UserId;
import dev.pora.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A store that takes everything and keeps nothing: every test of every contract fails on it. */
final class NoSubject implements Subject {
    @Override
    public Users users() {
        return new Users() {
            @Override
            public Optional<User> find(UserId id) {
                return Optional.empty();
            }

            @Override
            public Optional<User> find(TelegramId telegramId) {
                return Optional.empty();
            }

            @Override
            public User register(TelegramId telegramId, Language language) {
                return new User(new UserId(1), telegramId, Optional.empty(), language, Preferences.usual(), 0);
            }

            @Override
            public Users.Saved save(User user) {
                return new Users.Saved.Stored(user);
            }

            @Override
            public List<User> list(Optional<UserId> after, int limit) {
                return List.of();
            }

            @Override
            public boolean remove(UserId id) {
                return true;
            }
        };
    }

    @Override
    public Notifications notifications() {
        return new Notifications() {
            @Override
            public Notification add(Draft draft) {
                return new Notification(
                        new NotificationId(1),
                        draft.owner(),
                        draft.content(),
                        draft.schedule(),
                        draft.destination(),
                        draft.attention(),
                        State.ACTIVE,
                        0);
            }

            @Override
            public Optional<Notification> find(UserId owner, NotificationId id) {
                return Optional.empty();
            }

            @Override
            public List<Notification> list(UserId owner, Page page) {
                return List.of();
            }

            @Override
            public List<Notification> saidIn(UserId owner, MessageRef message) {
                return List.of();
            }

            @Override
            public int countOpen(UserId owner) {
                return 0;
            }

            @Override
            public Notifications.Saved save(Notification notification) {
                return new Notifications.Saved.Stored(notification);
            }

            @Override
            public void restore(Notification removed) {}

            @Override
            public boolean remove(UserId owner, NotificationId id) {
                return true;
            }
        };
    }

    @Override
    public Alarms alarms() {
        return new Alarms() {
            @Override
            public Optional<Course> hold(UserId owner, NotificationId notification) {
                return Optional.empty();
            }

            @Override
            public void set(UserId owner, Alarm alarm) {}

            @Override
            public List<Alarm> of(UserId owner, NotificationId notification) {
                return List.of();
            }

            @Override
            public boolean isBeingSent(UserId owner, NotificationId notification) {
                return false;
            }

            @Override
            public Removed remove(UserId owner, Collection<Alarm> alarms) {
                return Removed.BEFORE_SENDING;
            }

            @Override
            public void unhold(UserId owner, NotificationId notification) {}

            @Override
            public List<Upcoming> upcoming(UserId owner, int limit) {
                return List.of();
            }
        };
    }

    @Override
    public Listings listings() {
        return new Listings() {
            @Override
            public Leaf<Upcoming> ahead(UserId owner, Instant from, Instant until, Choice choice, Opening opening) {
                return Leaf.of(opening, _ -> List.of());
            }

            @Override
            public Leaf<Entry> open(UserId owner, Times times, Choice choice, Opening opening) {
                return Leaf.of(opening, _ -> List.of());
            }

            @Override
            public Leaf<Notification> containing(UserId owner, Words words, Choice choice, Opening opening) {
                return Leaf.of(opening, _ -> List.of());
            }

            @Override
            public List<Due> due(UserId owner, Instant since, Choice choice) {
                return List.of();
            }

            @Override
            public List<TagCount> tags(UserId owner) {
                return List.of();
            }
        };
    }

    @Override
    public Digests digests() {
        return new Digests() {
            @Override
            public Optional<Digest> next() {
                return Optional.empty();
            }

            @Override
            public void putOff(UserId person, Duration pause) {}

            @Override
            public Optional<Duration> untilNext() {
                return Optional.empty();
            }
        };
    }

    @Override
    public Undos undos() {
        return new Undos() {
            @Override
            public UndoId keep(UserId owner, Change change) {
                return new UndoId(1);
            }

            @Override
            public void join(UserId owner, UndoId first, Collection<UndoId> others) {}

            @Override
            public List<Change> take(UserId owner, UndoId id) {
                return List.of();
            }
        };
    }

    @Override
    public SharedNotifications sharedNotifications() {
        return new SharedNotifications() {
            @Override
            public Optional<Notification> find(Destination place, NotificationId id) {
                return Optional.empty();
            }

            @Override
            public List<Alarms.Upcoming> upcoming(Destination place, int limit) {
                return List.of();
            }

            @Override
            public Optional<UserId> ownerOf(Destination place, UndoId change) {
                return Optional.empty();
            }

            @Override
            public int move(Destination from, Destination to) {
                return 0;
            }

            @Override
            public int suspend(Destination place) {
                return 0;
            }

            @Override
            public List<Notification> suspended(Destination place, int limit) {
                return List.of();
            }
        };
    }

    @Override
    public Hosts hosts() {
        return new Hosts() {
            @Override
            public Optional<UserId> find(Destination place) {
                return Optional.empty();
            }

            @Override
            public void keep(Destination place, UserId host) {}

            @Override
            public void move(Destination from, Destination to) {}
        };
    }

    @Override
    public ZoneRules zoneRules() {
        return new ZoneRules() {
            @Override
            public Optional<String> edition() {
                return Optional.empty();
            }

            @Override
            public void adopt(String edition) {}
        };
    }

    @Override
    public Claims claims() {
        return new Claims() {
            @Override
            public List<Claim> claim(int limit, Duration lease, Duration ahead, Reach reach) {
                return List.of();
            }

            @Override
            public List<Claim> begin(Collection<Claim> claims) {
                return List.copyOf(claims);
            }

            @Override
            public void renew(Collection<Claim> claims, Duration lease, Share share) {}

            @Override
            public List<Settled> settle(List<Closing> closings) {
                return Collections.nCopies(closings.size(), Settled.DONE);
            }

            @Override
            public void release(Collection<Claim> claims) {}

            @Override
            public Optional<Duration> untilNextDue(Reach reach) {
                return Optional.empty();
            }
        };
    }

    @Override
    public Deliveries deliveries() {
        return new Deliveries() {
            @Override
            public List<Delivery> of(UserId owner, NotificationId notification, int limit) {
                return List.of();
            }

            @Override
            public Optional<Delivery> toldBy(UserId owner, MessageRef message) {
                return Optional.empty();
            }
        };
    }

    @Override
    public DueChanges dueChanges() {
        return listener -> () -> {};
    }

    @Override
    public Transactions transactions() {
        return new Transactions() {
            @Override
            public <T> T within(Supplier<T> work) {
                return work.get();
            }
        };
    }

    @Override
    public Inbox inbox() {
        return new Inbox() {
            @Override
            public int keep(List<Incoming> incoming) {
                return incoming.size();
            }

            @Override
            public Optional<Waiting> next(String door) {
                return Optional.empty();
            }

            @Override
            public void handled(Incoming incoming) {}

            @Override
            public void putOff(Incoming incoming, String reason, Duration pause) {}

            @Override
            public void giveUp(Incoming incoming, String reason) {}

            @Override
            public void forgetFailed(String part) {}

            @Override
            public int forget(Duration age) {
                return 0;
            }
        };
    }

    @Override
    public Outbox outbox() {
        return new Outbox() {
            @Override
            public void add(String door, String lane, String body) {}

            @Override
            public List<Outgoing> claim(String door, int limit, Duration lease) {
                return List.of();
            }

            @Override
            public void remove(Outgoing outgoing) {}

            @Override
            public void putOff(Outgoing outgoing, Duration pause) {}

            @Override
            public Optional<Duration> untilNext(String door) {
                return Optional.empty();
            }

            @Override
            public int waiting(String door, String lane) {
                return 0;
            }
        };
    }

    @Override
    public Conversations conversations() {
        return new Conversations() {
            @Override
            public Optional<String> find(String door, String conversation) {
                return Optional.empty();
            }

            @Override
            public void keep(String door, String conversation, String state) {}

            @Override
            public void forget(String door, String conversation) {}

            @Override
            public void rename(String door, String prefix, String newPrefix) {}

            @Override
            public void forgetAll(String door, String ending) {}
        };
    }

    @Override
    public Crew crew() {
        return new Crew() {
            @Override
            public Meeting meet(Member me, Duration lease) {
                return new Meeting(new Share(Set.of(1), 7, Optional.empty()), Set.of(2), Set.of());
            }

            @Override
            public void leave(String instance) {}
        };
    }

    @Override
    public Leases leases() {
        return new Leases() {
            @Override
            public boolean acquire(String name, String holder, Duration duration) {
                return true;
            }

            @Override
            public void release(String name, String holder) {}
        };
    }

    @Override
    public Announcements announcements() {
        return new Announcements() {
            @Override
            public Announcement add(UserId author, String text) {
                return new Announcement(
                        new AnnouncementId(1),
                        author,
                        text,
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        Announcement.State.DRAFT,
                        Optional.empty(),
                        0);
            }

            @Override
            public Optional<Announcement> find(UserId author, AnnouncementId id) {
                return Optional.empty();
            }

            @Override
            public Optional<Announcement> running() {
                return Optional.empty();
            }

            @Override
            public void save(Announcement announcement) {}
        };
    }

    @Override
    public Figures figures() {
        return () -> new Figures.Counted(Map.of(), 0, 0, 0, Map.of(), Duration.ZERO);
    }

    @Override
    public Replays replays() {
        return new Replays() {
            @Override
            public Optional<Answered> begin(RequestKey key, String fingerprint) {
                return Optional.empty();
            }

            @Override
            public void keep(RequestKey key, Answer answer) {}

            @Override
            public int forget() {
                return 0;
            }
        };
    }

    @Override
    public Tokens tokens() {
        return new Tokens() {
            @Override
            public Token add(Grant grant) {
                return new Token(
                        1,
                        grant.name(),
                        grant.hash(),
                        grant.rights(),
                        Instant.EPOCH,
                        grant.expiresAt(),
                        Optional.empty());
            }

            @Override
            public Optional<Token> find(TokenHash hash) {
                return Optional.empty();
            }

            @Override
            public List<Token> all() {
                return List.of();
            }

            @Override
            public List<Token> of(UserId user) {
                return List.of();
            }

            @Override
            public boolean revoke(long id) {
                return true;
            }

            @Override
            public boolean revoke(UserId user, long id) {
                return true;
            }

            @Override
            public void use(long id) {}
        };
    }

    @Override
    public Instant now() {
        return Instant.parse("2026-03-11T10:20:00Z");
    }

    @Override
    public void pass(Duration duration) {}
}
