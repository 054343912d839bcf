package dev.pora.telegram.channel;

import dev.pora.telegram.api.Attachment;
import dev.pora.telegram.api.Call;
import dev.pora.telegram.conversation.turn.Enclosure;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.RichText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.reactions.SetMessageReaction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.reactions.ReactionTypeEmoji;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardRemove;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;

/** Writes messages as calls. Texts go without a parse mode, with entities: what people typed stays what they typed. */
public final class Calls {
    private Calls() {}

    /** One call for each part of the text, the keyboard under the last. */
    public static List<Call> say(Address to, RichText text, Keyboard keyboard) {
        List<RichText> parts = Parts.of(text);
        List<Call> calls = new ArrayList<>();
        for (RichText part : parts) {
            boolean last = calls.size() == parts.size() - 1;
            calls.add(sayPart(to, part, last ? keyboard : Keyboard.none()));
        }
        return calls;
    }

    private static Call sayPart(Address to, RichText part, Keyboard keyboard) {
        SendMessage message = new SendMessage(Long.toString(to.chat()), part.text());
        message.setMessageThreadId(to.topic() == 0 ? null : to.topic());
        message.setEntities(entities(part));
        message.setReplyMarkup(markup(keyboard));
        return Call.of(message);
    }

    /** A file with some words below it. */
    public static Call send(Address to, Enclosure file, RichText caption, Keyboard keyboard) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("chat_id", Long.toString(to.chat()));
        if (to.topic() != 0) {
            document.put("message_thread_id", to.topic());
        }
        if (!caption.text().isEmpty()) {
            document.put("caption", caption.text());
        }
        if (!caption.bold().isEmpty()) {
            document.put("caption_entities", entities(caption));
        }
        Optional.ofNullable(markup(keyboard)).ifPresent(buttons -> document.put("reply_markup", buttons));
        return Call.of("sendDocument", document).attaching(new Attachment("document", file.name(), file.content()));
    }

    /** A text that grew too long for one message is cut: an edit cannot become two. */
    public static Call edit(long chat, long message, RichText text, Keyboard keyboard) {
        RichText first = Parts.of(text).getFirst();
        return Call.of(EditMessageText.builder()
                .chatId(chat)
                .messageId(Math.toIntExact(message))
                .text(first.text())
                .entities(entities(first))
                .replyMarkup(keyboard instanceof Keyboard.Inline inline ? inline(inline) : null)
                .build());
    }

    public static Call dropButtons(long chat, long message) {
        return Call.of(EditMessageReplyMarkup.builder()
                .chatId(chat)
                .messageId(Math.toIntExact(message))
                .build());
    }

    public static Call react(long chat, long message, String emoji) {
        return Call.of(SetMessageReaction.builder()
                .chatId(Long.toString(chat))
                .messageId(Math.toIntExact(message))
                .reactionTypes(List.of(ReactionTypeEmoji.builder().emoji(emoji).build()))
                .build());
    }

    public static Call answerCallback(String callback, String text) {
        AnswerCallbackQuery answer = new AnswerCallbackQuery(callback);
        answer.setText(text.isEmpty() ? null : text);
        return Call.of(answer);
    }

    private static List<MessageEntity> entities(RichText text) {
        return Stream.concat(
                        text.bold().stream().map(span -> new MessageEntity("bold", span.offset(), span.length())),
                        text.mentions().stream().map(mention -> mention(text.text(), mention)))
                .toList();
    }

    /** Of the user nothing but the id counts here ({@code text_mention}). */
    private static MessageEntity mention(String text, RichText.Mention mention) {
        RichText.Span span = mention.span();
        String name = text.substring(span.offset(), span.offset() + span.length());
        MessageEntity entity = new MessageEntity("text_mention", span.offset(), span.length());
        entity.setUser(new User(mention.person().value(), name, false));
        return entity;
    }

    private static @Nullable ReplyKeyboard markup(Keyboard keyboard) {
        return switch (keyboard) {
            case Keyboard.None() -> null;
            case Keyboard.Inline inline -> inline(inline);
            case Keyboard.AskLocation(String label) -> askLocation(label);
            case Keyboard.Remove() -> new ReplyKeyboardRemove(true);
        };
    }

    private static InlineKeyboardMarkup inline(Keyboard.Inline keyboard) {
        return new InlineKeyboardMarkup(keyboard.rows().stream()
                .map(row ->
                        new InlineKeyboardRow(row.stream().map(Calls::button).toList()))
                .toList());
    }

    private static InlineKeyboardButton button(Keyboard.Button button) {
        return InlineKeyboardButton.builder()
                .text(button.text())
                .callbackData(button.data())
                .build();
    }

    private static ReplyKeyboardMarkup askLocation(String label) {
        KeyboardButton button =
                KeyboardButton.builder().text(label).requestLocation(true).build();
        return ReplyKeyboardMarkup.builder()
                .keyboard(List.of(new KeyboardRow(List.of(button))))
                .resizeKeyboard(true)
                .oneTimeKeyboard(true)
                .build();
    }
}
