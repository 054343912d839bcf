/** Up to which message one user has read each chat, and each topic (`chat/topic`); kept in the browser, as Telegram's clients keep it on its servers. */
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

  upTo(place) {
    return this.#marks[place] ?? 0;
  }

  /** True when that moved the mark. */
  mark(place, messageId) {
    if (this.upTo(place) >= messageId) return false;
    this.#store(place, messageId);
    return true;
  }

  /** A sandbox that started anew counts its messages from one again: a mark beyond the last message is from before. */
  settle(chatId, lastMessageId) {
    for (const place of Object.keys(this.#marks))
      if (place.split('/')[0] === String(chatId) && this.upTo(place) > lastMessageId) this.#store(place, 0);
  }

  #store(place, messageId) {
    this.#marks[place] = messageId;
    localStorage.setItem(this.#key, JSON.stringify(this.#marks));
  }
}
