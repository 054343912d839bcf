package dev.pora.notification;

import dev.pora.user.User;
import dev.pora.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Computes all next instants again when the rules of the world's zones have changed. */
public final class Renewing {
    private static final int PAGE = 200;

    private final Ledger ledger;
    private final ZoneRules rules;
    private final Relocating relocating;

    public Renewing(Ledger ledger, ZoneRules rules) {
        this.ledger = ledger;
        this.rules = rules;
        this.relocating = new Relocating(ledger);
    }

    /**
     * Adopts an edition of the rules if it is newer than the adopted one; editions are ordered like their names, year and
     * letter. A user at a time, so that nobody waits for all; interrupted halfway it begins again.
     *
     * @param progress is told how many users were looked at so far, now and then
     * @return how many users were looked at; 0 when the edition was no news
     */
    public int adopt(String edition, IntConsumer progress) {
        Optional<String> adopted = rules.edition();
        int seen = adopted.filter(before -> before.compareTo(edition) < 0).isPresent() ? realignAll(progress) : 0;
        if (adopted.isEmpty() || adopted.get().compareTo(edition) < 0) {
            rules.adopt(edition);
        }
        return seen;
    }

    private int realignAll(IntConsumer progress) {
        int seen = 0;
        Optional<UserId> last = Optional.empty();
        List<User> page = ledger.users().list(last, PAGE);
        while (!page.isEmpty()) {
            page.forEach(user -> ledger.users().find(user.id()).ifPresent(relocating::realignAll));
            seen += page.size();
            progress.accept(seen);
            last = Optional.of(page.getLast().id());
            page = ledger.users().list(last, PAGE);
        }
        return seen;
    }
}
