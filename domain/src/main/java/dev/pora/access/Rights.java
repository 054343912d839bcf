package dev.pora.access;

import dev.pora.user.UserId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a token opens.
 *
 * @param scopes at least one
 * @param user whose data alone it opens; empty for everybody's
 */
public record Rights(Set<Scope> scopes, Optional<UserId> user) {
    public Rights {
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("A token without a scope opens nothing");
        }
        if (user.isPresent() && scopes.contains(Scope.ADMIN)) {
            throw new IllegalArgumentException("A token of one user is no administrator's");
        }
        scopes = Collections.unmodifiableSet(EnumSet.copyOf(scopes));
    }

    /** Everything of everybody. */
    public static Rights all() {
        return new Rights(Set.of(Scope.ADMIN), Optional.empty());
    }

    /** These scopes over the data of one user. */
    public static Rights of(UserId user, Set<Scope> scopes) {
        return new Rights(scopes, Optional.of(user));
    }

    public boolean allow(Scope scope) {
        return scopes.contains(scope) || scopes.contains(Scope.ADMIN);
    }

    /** Whether they reach the data of this user. */
    public boolean reach(UserId whose) {
        return user.isEmpty() || user.get().equals(whose);
    }
}
