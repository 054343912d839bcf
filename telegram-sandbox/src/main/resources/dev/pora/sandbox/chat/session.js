import { api, EventStream, Refused } from './api.js';
import { ReadMarks } from './reads.js';
import { myReaction } from './standing.js';
import { service } from './summary.js';
import { GENERAL, Thread, topicOf } from './thread.js';
import { language, say, speak } from './words.js';

const PAGE = 50;
const TYPING_LASTS = 6_000;

/**
 * What this tab knows: who it acts as, the people, the chats and their messages, kept true by the event stream.
 * Topics for `on`: `people` (users, chats, language), `chat` (another chat is open), `messages` and `typing` (with the chat's id),
 * `arrived` (a new message of somebody else), `link` (the connection came or went).
 */
export class Session {
  users = new Map();
  chats = new Map();
  bot = null;
  as = null;
  chatId = null;
  connected = true;
  ready = false;
  #threads = new Map();
  #reads = null;
  #stream = null;
  #listeners = new Map();
  #sending = Promise.resolve();
  #topics = new Map();

  on(topic, listener) {
    this.#listeners.set(topic, [...(this.#listeners.get(topic) ?? []), listener]);
  }

  #tell(topic, ...facts) {
    for (const listener of this.#listeners.get(topic) ?? []) listener(...facts);
  }

  get me() {
    return this.users.get(this.as);
  }

  get chat() {
    return this.chats.get(this.chatId);
  }

  /** The topic that is open in a forum; null where there are none. */
  get topicId() {
    const { chat } = this;
    if (!chat?.is_forum) return null;
    const chosen = this.#topics.get(chat.id) ?? GENERAL;
    return chat.topics.some(({ id }) => id === chosen) ? chosen : GENERAL;
  }

  openTopic(id) {
    if (this.topicId === null || id === this.topicId) return;
    this.#topics.set(this.chatId, id);
    Object.assign(this.thread(this.chatId), { replyTo: null, editing: null });
    this.#tell('chat');
  }

  /** The loaded messages of the open chat that are to be seen: in a forum those of the open topic. */
  get shown() {
    if (this.chatId === null) return [];
    const { messages } = this.thread(this.chatId);
    const { topicId } = this;
    return topicId === null ? messages : messages.filter((message) => topicOf(message) === topicId);
  }

  /** Becomes that user, or the first one there is. */
  async enter(wanted) {
    const first = await api.state(wanted).catch((error) => {
      if (error instanceof Refused) return api.state();
      throw error;
    });
    const user = first.users.find(({ id }) => id === wanted) ?? first.users[0];
    this.#stream?.close();
    this.ready = false;
    this.as = user.id;
    this.chatId = null;
    this.#threads = new Map();
    this.#reads = new ReadMarks(user.id);
    this.#takeState(user.id === wanted ? first : await api.state(user.id));
    speak(chosenLanguage(user));
    this.#stream = new EventStream(user.id, {
      onOpen: (again) => this.#linked(again),
      onLost: () => this.#link(false),
      onEvent: (name, data) => this.#event(name, data),
    });
    await this.#loadAll();
    this.ready = true;
    this.#tell('people');
  }

  #takeState({ bots, users, chats }) {
    this.bot = bots[0] ?? null;
    this.users = new Map(users.map((user) => [user.id, user]));
    const mine = { id: this.as, type: 'private', members: [this.as, this.bot?.id], admins: [] };
    const known = chats.filter(({ id, type, members }) =>
      type === 'private' ? id === this.as : !members || members.includes(this.as),
    );
    this.chats = new Map([mine, ...known.filter(({ type }) => type !== 'private')].map((chat) => [chat.id, chat]));
  }

  async refreshState() {
    await this.#fetchState();
    await this.#loadAll();
    this.#tell('people');
  }

  /** An answer about somebody I was before comes too late to count. */
  async #fetchState() {
    const { as } = this;
    const state = await api.state(as);
    if (as === this.as) this.#takeState(state);
  }

  async #loadAll() {
    await Promise.all([...this.chats.keys()].map((id) => (this.#threads.has(id) ? null : this.#loadLatest(id))));
  }

  async #loadLatest(chatId) {
    const thread = this.thread(chatId);
    thread.awaitRestart();
    const { messages } = await api.messages(chatId, this.as, { limit: PAGE });
    if (this.#threads.get(chatId) !== thread) return;
    thread.restart(messages, messages.length < PAGE);
    this.#reads.settle(chatId, thread.last?.message_id ?? 0);
    this.#tell('messages', chatId);
  }

  async #linked(again) {
    if (again) {
      await this.#fetchState();
      await Promise.all([...this.chats.keys()].map((id) => this.#loadLatest(id)));
      this.#tell('people');
    }
    this.#link(true);
  }

  #link(connected) {
    this.connected = connected;
    this.#tell('link', connected);
  }

  thread(chatId) {
    if (!this.#threads.has(chatId)) this.#threads.set(chatId, new Thread());
    return this.#threads.get(chatId);
  }

  open(chatId) {
    this.chatId = this.chats.has(chatId) ? chatId : null;
    this.#tell('chat');
  }

  async loadOlder(chatId) {
    const thread = this.thread(chatId);
    if (thread.complete || thread.loading || !thread.first) return;
    thread.loading = true;
    try {
      const { messages } = await api.messages(chatId, this.as, { before: thread.first.message_id, limit: PAGE });
      thread.prepend(messages, messages.length < PAGE);
    } finally {
      thread.loading = false;
    }
    this.#tell('messages', chatId);
  }

  #event(name, data) {
    if (name === 'state') return void this.refreshState().catch(() => {});
    const chatId = data.chat_id;
    if (!this.chats.has(chatId)) return void this.refreshState().catch(() => {});
    const thread = this.thread(chatId);
    if (name === 'typing') return this.#botTypes(chatId, thread);
    if (name === 'deleted')
      for (const id of data.message_ids ?? [data.message_id ?? data.message?.message_id]) thread.remove(id);
    else this.#put(chatId, data.message, name === 'message');
    this.#tell('messages', chatId);
  }

  #put(chatId, message, arrived) {
    const thread = this.thread(chatId);
    const isNew = !thread.find(message.message_id);
    if (!isNew || arrived) thread.put(message);
    if (message.from?.id === this.as) return;
    thread.typingUntil = 0;
    this.#tell('typing', chatId);
    if (isNew && arrived) this.#tell('arrived', chatId, message);
  }

  #botTypes(chatId, thread) {
    thread.typingUntil = Date.now() + TYPING_LASTS;
    this.#tell('typing', chatId);
    setTimeout(() => this.#tell('typing', chatId), TYPING_LASTS + 50);
  }

  isTyping(chatId) {
    return this.thread(chatId).typingUntil > Date.now();
  }

  /** How many messages of a chat, or of one of its topics, are news. */
  unread(chatId, topic = null) {
    return this.thread(chatId).messages.filter(
      (message) =>
        (topic === null || topicOf(message) === topic) &&
        message.message_id > this.#reads.upTo(this.#place(chatId, topicOf(message))) &&
        this.#isNews(message),
    ).length;
  }

  /** What somebody else said; service messages tell nobody anything urgent. */
  #isNews(message) {
    return message.from?.id !== this.as && service(message) === null;
  }

  /** Each topic is read on its own. */
  #place(chatId, topic) {
    return this.chats.get(chatId)?.is_forum && topic !== GENERAL ? `${chatId}/${topic}` : String(chatId);
  }

  get readUpTo() {
    return this.#reads.upTo(this.#place(this.chatId, this.topicId ?? GENERAL));
  }

  markRead() {
    const last = this.shown.at(-1);
    if (last && this.#reads.mark(this.#place(this.chatId, this.topicId ?? GENERAL), last.message_id))
      this.#tell('messages', this.chatId);
  }

  /** Sends in the order of the calls: the second message waits for the first. What is said to a group that moved follows it. */
  send(chatId, message) {
    const topic = chatId === this.chatId && this.topicId ? { message_thread_id: this.topicId } : {};
    const name = this.thread(chatId).anonymous ? { anonymous: true } : {};
    const sent = this.#sending.then(async () => {
      const successor = this.successor(chatId);
      const there = successor ?? chatId;
      const { reply_to_message_id: reply, ...moved } = message;
      const stored = await api.send(there, { from: this.as, ...name, ...topic, ...(successor ? moved : message) });
      if (stored?.message_id) this.#put(there, stored, true);
      this.#tell('messages', there);
    });
    this.#sending = sent.catch(() => {});
    return sent;
  }

  async edit(chatId, id, text) {
    const stored = await api.edit(chatId, id, this.as, text);
    const thread = this.thread(chatId);
    if (stored?.message_id) thread.put({ reactions: thread.find(id)?.reactions, ...stored });
    this.#tell('messages', chatId);
  }

  /** Sends on a message of the open chat, an album whole, to another place; `topic` 0 stands for none. */
  async forward(message, chatId, topic) {
    const { chatId: source } = this;
    const album = message.media_group_id;
    const all = album ? this.shown.filter((other) => other.media_group_id === album) : [message];
    const together = {
      ...(topic ? { message_thread_id: topic } : {}),
      ...(album ? { media_group_id: `${album}-${Date.now()}` } : {}),
    };
    for (const { message_id: id } of all)
      await api.send(chatId, { from: this.as, forward: { chat_id: source, message_id: id }, ...together });
  }

  async remove(message) {
    await api.remove(this.chatId, message.message_id, this.as);
  }

  press(chatId, id, data) {
    return api.press(chatId, id, this.as, data);
  }

  /** Sets my reaction, or takes it back when it is the one already there. */
  async react(chatId, message, emoji) {
    const wanted = myReaction(message, this.as) === emoji ? null : emoji;
    const stored = await api.react(chatId, message.message_id, this.as, wanted);
    if (stored?.message_id) this.thread(chatId).put(stored);
    this.#tell('messages', chatId);
  }

  async addUser(user) {
    const added = await api.addUser(user);
    await this.refreshState();
    return added;
  }

  async changeMe(change) {
    await api.changeUser(this.as, change);
    await this.refreshState();
  }

  async saveChat(id, chat) {
    const saved = id === undefined ? await api.addChat(chat) : await api.changeChat(id, chat);
    await this.refreshState();
    return saved;
  }

  /** The supergroup that a group which is gone has become. */
  successor(chatId) {
    return this.#threads.get(chatId)?.messages.findLast((message) => message.migrate_to_chat_id)?.migrate_to_chat_id;
  }

  switchLanguage() {
    speak(language() === 'ru' ? 'en' : 'ru');
    localStorage.setItem(`pora.language.${this.as}`, language());
    this.#tell('people');
  }

  /** Whom a message is from, in a word: "You", a first name, or the title of the channel or group that speaks itself. */
  authorOf({ from, sender_chat: chat }) {
    return from?.id === this.as ? say('you') : (chat?.title ?? from?.first_name ?? '');
  }

  nameOf(chat) {
    return chat.type === 'private' ? (this.bot?.first_name ?? 'Pora') : chat.title;
  }

  /** Whether what is said in this chat reaches the bot's ears as a private conversation. */
  isPrivate(chat) {
    return chat?.type === 'private';
  }
}

function chosenLanguage(user) {
  const chosen = localStorage.getItem(`pora.language.${user.id}`);
  return chosen ?? (user.language_code?.toLowerCase().startsWith('ru') ? 'ru' : 'en');
}
