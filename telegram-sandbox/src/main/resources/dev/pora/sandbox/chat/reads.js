/** Up to which message one user has read each chat; kept in the browser, as Telegram's clients keep it on its servers. */
export class ReadMarks {
  #key;
  #marks;

  constructor(userId) {
    this.#key = `pora.read.${userId}`;
    try {
      this.#marks = JSON.parse(localStorage.getItem(this.#key)) ?? {};
    } catch {
      this.#marks = {};
    }
  }

  upTo(chatId) {
    return this.#marks[chatId] ?? 0;
  }

  /** True when that moved the mark. */
  mark(chatId, messageId) {
    if (this.upTo(chatId) >= messageId) return false;
    this.#store(chatId, messageId);
    return true;
  }

  /** A sandbox that started anew counts its messages from one again: a mark beyond the last message is from before. */
  settle(chatId, lastMessageId) {
    if (this.upTo(chatId) > lastMessageId) this.#store(chatId, 0);
  }

  #store(chatId, messageId) {
    this.#marks[chatId] = messageId;
    localStorage.setItem(this.#key, JSON.stringify(this.#marks));
  }
}
