package dev.pora.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.channel.MessageRef;
import dev.pora.contract.StoreContract;
import dev.pora.operation.Announcement.State;
import dev.pora.user.Language;
import dev.pora.user.User;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Announcements} does. */
public abstract class AnnouncementsContract extends StoreContract {
    private static final MessageRef SHOWN = new MessageRef("101/7");

    private Announcement running(User author, String text) {
        Announcement begun = store().announcements()
                .add(author.id(), text)
                .begun(Optional.empty(), 2, SHOWN)
                .orElseThrow();
        store().announcements().save(begun);
        return begun;
    }

    @Test
    void a_new_one_is_a_draft_of_its_author() {
        Announcement added = store().announcements().add(anna().id(), "Завтра тишина");

        assertThat(store().announcements().find(anna().id(), added.id())).contains(added);
        assertThat(added)
                .extracting(Announcement::text, Announcement::state, Announcement::last, Announcement::handed)
                .containsExactly("Завтра тишина", State.DRAFT, Optional.empty(), 0);
        assertThat(store().announcements().running()).isEmpty();
    }

    @Test
    void nobody_finds_that_of_another() {
        Announcement added = store().announcements().add(anna().id(), "Завтра тишина");

        assertThat(store().announcements().find(anna().id(), added.id())).isPresent();
        assertThat(store().announcements().find(kate().id(), added.id())).isEmpty();
    }

    @Test
    void how_far_one_is_is_kept_in_every_field() {
        Announcement draft = store().announcements().add(anna().id(), "Завтра тишина");
        Announcement begun =
                draft.begun(Optional.of(Language.ENGLISH), 7, SHOWN).orElseThrow();

        Announcement further = begun.past(anna()).past(kate());
        store().announcements().save(further);

        assertThat(store().announcements().find(anna().id(), draft.id())).contains(further);
        assertThat(further.handed()).isOne();
        assertThat(further.last()).contains(kate().id());
    }

    @Test
    void of_those_that_run_the_earliest_is_next() {
        Announcement first = running(anna(), "one");
        Announcement second = running(kate(), "two");
        assertThat(store().announcements().running()).contains(first);

        store().announcements().save(first.done());
        assertThat(store().announcements().running()).contains(second);

        store().announcements().save(second.stopped().orElseThrow());
        assertThat(store().announcements().running()).isEmpty();
    }

    @Test
    void it_goes_with_its_author() {
        User anna = anna();
        assertThat(running(anna, "one"))
                .isEqualTo(store().announcements().running().orElseThrow());

        assertThat(store().users().remove(anna.id())).isTrue();

        assertThat(store().announcements().running()).isEmpty();
    }
}
