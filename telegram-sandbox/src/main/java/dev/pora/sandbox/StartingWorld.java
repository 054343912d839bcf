package dev.pora.sandbox;

import dev.pora.sandbox.world.Bot;
import dev.pora.sandbox.world.Chat;
import dev.pora.sandbox.world.Membership;
import dev.pora.sandbox.world.Person;
import dev.pora.sandbox.world.World;
import java.util.List;
import java.util.Set;

/**
 * Who is there at first: a bot, Anna and Boris who speak Russian, Kate who speaks English, and their group. All three
 * count as having opened their chat with the bot, so that what it owes them from an earlier run can reach them.
 */
final class StartingWorld {
    private static final List<Person> PEOPLE = List.of(
            new Person(7_000_000_001L, "Anna", "", "anna_sandbox", "ru", false),
            new Person(7_000_000_002L, "Boris", "", "boris_sandbox", "ru", false),
            new Person(7_000_000_003L, "Kate", "", "kate_sandbox", "en", false));

    private StartingWorld() {}

    static void fill(World world, String token) {
        Bot bot = world.addBot(token, "pora_sandbox_bot", "Pora");
        for (Person person : PEOPLE) {
            var _ = world.people().add(person);
            world.people().acquaint(person.id(), bot);
        }
        List<Long> family = PEOPLE.stream().map(Person::id).toList();
        Chat chat = world.groups().found(Chat.Kind.GROUP, "Family · Семья", family, Set.of());
        world.groups().setMembership(chat, family.getFirst(), bot.id(), Membership.MEMBER);
        bot.updates().dropPending();
    }
}
