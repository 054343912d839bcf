package dev.pora.telegram.conversation.operators;

import dev.pora.operation.Announcements;
import dev.pora.operation.Figures;
import dev.pora.user.TelegramId;
import java.util.Set;

/** Who runs the bot, and what they may look at and do. */
public record Operation(Set<TelegramId> operators, Figures figures, Announcements announcements) {
    public Operation {
        operators = Set.copyOf(operators);
    }
}
