package dev.pora.sandbox.world;

import java.util.Set;

/** The emoji that Telegram takes as a reaction; the source is the Bot API's ReactionTypeEmoji. ✅ is not among them. */
public final class ReactionEmoji {
    private static final String VARIATION_SELECTOR = "\uFE0F";
    private static final Set<String> ALL =
            Set.of(("❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳"
                            + " ❤\u200D🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨\u200D💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗"
                            + " 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷\u200D♂ 🤷 🤷\u200D♀ 😡")
                    .split(" "));

    private ReactionEmoji() {}

    public static boolean isOne(String emoji) {
        return ALL.contains(plain(emoji));
    }

    /** As Telegram writes it: without the selector that keyboards add to some. */
    public static String plain(String emoji) {
        return emoji.replace(VARIATION_SELECTOR, "");
    }
}
