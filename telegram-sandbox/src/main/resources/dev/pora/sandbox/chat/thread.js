/** Where everything stands that belongs to no topic. */
export const GENERAL = 0;

/** The topic of a message. A thread of replies outside of topics has an id as well and is none. */
export function topicOf({ is_topic_message: inTopic, message_thread_id: id }) {
  return inTopic ? id : GENERAL;
}

/** The messages of one chat that are loaded, oldest first, and what the reader was doing there. */
export class Thread {
  messages = [];
  #journal = null;
  complete = false;
  loading = false;
  typingUntil = 0;
  draft = '';
  replyTo = null;
  editing = null;
  hiddenKeyboard = null;
  declined = null;
  /** What a link to the bot wants said with /start; empty for nothing but /start. */
  start = null;
  /** Whether what I write goes out in the name of the group. */
  anonymous = false;

  get first() {
    return this.messages[0];
  }

  get last() {
    return this.messages.at(-1);
  }

  find(id) {
    return this.messages.find(({ message_id: other }) => other === id);
  }

  /** From now until `restart` the changes are noted: the page on its way may be older than they are. */
  awaitRestart() {
    this.#journal = [];
  }

  /** Takes the newest page; what is older and joins it without a gap stays, and what happened meanwhile happens again. */
  restart(page, complete) {
    const [oldest] = page;
    const joins =
      oldest && this.messages.some(({ message_id: id, date }) => id === oldest.message_id && date === oldest.date);
    const older = joins ? this.messages.filter(({ message_id: id }) => id < oldest.message_id) : [];
    this.messages = [...older, ...page];
    this.complete = older.length > 0 ? this.complete : complete;
    const missed = this.#journal ?? [];
    this.#journal = null;
    missed.forEach((change) => change());
  }

  prepend(page, complete) {
    const known = new Set(this.messages.map(({ message_id: id }) => id));
    this.messages = [...page.filter(({ message_id: id }) => !known.has(id)), ...this.messages];
    this.complete = complete;
  }

  put(message) {
    this.#journal?.push(() => this.put(message));
    const id = message.message_id;
    const at = this.messages.findIndex(({ message_id: other }) => other >= id);
    if (at === -1) this.messages.push(message);
    else if (this.messages[at].message_id === id) this.messages[at] = message;
    else this.messages.splice(at, 0, message);
  }

  remove(id) {
    this.#journal?.push(() => this.remove(id));
    this.messages = this.messages.filter(({ message_id: other }) => other !== id);
  }

  /**
   * The reply keyboard that `user` sees: the newest one that was neither removed nor, when selective, meant for others.
   * Null when there is none.
   */
  keyboardFor(user) {
    for (const message of this.messages.toReversed()) {
      const markup = message.reply_markup;
      if (!markup || (!markup.keyboard && !markup.remove_keyboard)) continue;
      if (markup.selective && !isMeantFor(message, user)) continue;
      return markup.keyboard ? { id: message.message_id, ...markup } : null;
    }
    return null;
  }

  /** The bot's message that asks `user` for a reply and has none yet, if it is the newest of the bot's. */
  askedReply(user) {
    const newest = this.messages.findLast(({ from }) => from?.is_bot);
    if (!newest?.reply_markup?.force_reply) return null;
    if (newest.reply_markup.selective && !isMeantFor(newest, user)) return null;
    const answered = this.messages.some(({ from, message_id: id }) => from?.id === user.id && id > newest.message_id);
    return answered ? null : newest;
  }
}

function isMeantFor(message, user) {
  if (message.chat?.type === 'private' || message.reply_to_message?.from?.id === user.id) return true;
  return (message.entities ?? []).some(
    (entity) =>
      entity.user?.id === user.id ||
      (entity.type === 'mention' &&
        message.text.slice(entity.offset + 1, entity.offset + entity.length) === user.username),
  );
}
