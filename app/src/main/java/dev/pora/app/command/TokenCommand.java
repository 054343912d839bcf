package dev.pora.app.command;

import dev.pora.access.Rights;
import dev.pora.access.Secret;
import dev.pora.access.Token;
import dev.pora.app.run.CommandStore;
import dev.pora.user.User;
import dev.pora.user.UserId;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code pora token}: the tokens that open the HTTP API. */
@Command(
        name = "token",
        description = "Makes, lists and revokes the tokens that open the HTTP API.",
        mixinStandardHelpOptions = true)
final class TokenCommand {
    @ParentCommand
    private Root root = new Root();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(description = "Makes a token and prints its secret, this once.", mixinStandardHelpOptions = true)
    int create(@Mixin TokenWish wish) {
        Secret secret = Secret.random();
        try (CommandStore store = CommandStore.open(root.settings())) {
            Token token = store.tokens().add(wish.grant(secret.hash(), store.users(), spec.commandLine()));
            err().printf(
                            "Token %d, \"%s\", opens %s. Its secret is shown this once and kept nowhere:%n",
                            token.id(), token.name(), rights(token, store));
        }
        out().println(secret.value());
        return 0;
    }

    @Command(description = "Lists the tokens, without their secrets.", mixinStandardHelpOptions = true)
    int list() {
        try (CommandStore store = CommandStore.open(root.settings())) {
            List<Token> tokens = store.tokens().all();
            tokens.forEach(token -> out().printf(
                            "%d\t%s\t%s\tused %s\t%s%n",
                            token.id(),
                            token.createdAt(),
                            rights(token, store),
                            token.lastUsedAt().map(Instant::toString).orElse("never"),
                            token.name()));
            if (tokens.isEmpty()) {
                err().println("There is no token yet: ./pora token create NAME makes one.");
            }
        }
        return 0;
    }

    @Command(description = "Revokes a token: it opens nothing any more.", mixinStandardHelpOptions = true)
    int revoke(@Parameters(paramLabel = "ID", description = "Its number in the list") long id) {
        try (CommandStore store = CommandStore.open(root.settings())) {
            boolean revoked = store.tokens().revoke(id);
            err().println(revoked ? "Token " + id + " opens nothing any more." : "There is no token " + id + ".");
            return revoked ? 0 : 1;
        }
    }

    /** As "read,write of user 42 until …". */
    private static String rights(Token token, CommandStore store) {
        Rights rights = token.rights();
        return rights.scopes().stream()
                        .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(","))
                + rights.user()
                        .map(user -> " of user " + telegramId(user, store))
                        .orElse("")
                + token.expiresAt().map(end -> " until " + end).orElse("");
    }

    private static String telegramId(UserId user, CommandStore store) {
        Optional<User> known = store.users().find(user);
        return known.map(each -> Long.toString(each.telegramId().value())).orElse("?");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
