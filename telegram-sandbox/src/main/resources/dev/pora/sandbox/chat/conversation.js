import { bubble } from './bubble.js';
import { ChatHead } from './chathead.js';
import { el, icon, place, replaceChildren } from './dom.js';
import { invitation } from './invitation.js';
import { attempt } from './overlay.js';
import { service } from './summary.js';
import { dayKey, dayName } from './times.js';
import { topicOf } from './thread.js';
import { TopicStrip } from './topics.js';
import { language, say } from './words.js';

const NEAR_BOTTOM = 80;
const SAME_ROW_SECONDS = 300;
const ENOUGH = 20;

/** The right-hand side without the composer: head, log of messages, pill. */
export class Conversation {
  element;
  #session;
  #actions;
  #head;
  #topics;
  #log = el('div', {
    class: 'log',
    role: 'log',
    'aria-live': 'polite',
    'aria-relevant': 'additions',
    tabindex: 0,
    data: { testid: 'message-log' },
  });
  #inner = el('div', { class: 'log-inner' });
  #empty = el('div', { class: 'empty', data: { testid: 'empty-state' } });
  #pill;
  #nodes = new Map();
  #days = new Map();
  #shownChat = null;
  #newFrom = null;
  #atBottom = true;
  #unseen = 0;

  constructor(session, actions) {
    this.#session = session;
    this.#head = new ChatHead(session, actions);
    this.#topics = new TopicStrip(session, actions);
    this.#actions = { ...actions, jump: (id) => this.jump(id) };
    this.#pill = el('button', {
      type: 'button',
      class: 'pill',
      hidden: true,
      data: { testid: 'new-messages' },
      on: { click: () => this.toBottom(true) },
    });
    this.#log.append(this.#inner);
    this.element = el(
      'div',
      { class: 'conversation-body' },
      this.#head.element,
      this.#topics.element,
      el('div', { class: 'log-frame' }, this.#log, this.#empty, this.#pill),
    );
    this.#log.addEventListener('keydown', (event) => this.#key(event));
    this.#log.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    new ResizeObserver(() => this.#atBottom && this.toBottom()).observe(this.#log);
    new ResizeObserver(() => this.#atBottom && this.toBottom()).observe(this.#inner);
    document.addEventListener('visibilitychange', () => this.#read());
  }

  /** Another chat, or another person: starts at the first unread message. */
  open() {
    const { chatId } = this.#session;
    this.#shownChat = chatId;
    this.#nodes = new Map();
    this.#days = new Map();
    this.#unseen = 0;
    this.#atBottom = true;
    this.#inner.replaceChildren();
    this.#newFrom = chatId === null ? null : this.#firstUnread();
    this.#hush();
    this.renderHead();
    this.render();
    const line = this.#inner.querySelector('.new-line');
    if (line) {
      line.scrollIntoView({ block: 'center' });
      this.#scrolled();
    } else this.toBottom();
    this.#read();
    void attempt(() => this.#fill());
  }

  /** In a forum the newest page of the chat may hold little of the topic: goes on until there is something to read. */
  async #fill() {
    const { chatId, topicId } = this.#session;
    const thread = chatId === null ? null : this.#session.thread(chatId);
    const isHere = () => this.#session.chatId === chatId && this.#session.topicId === topicId;
    while (topicId !== null && isHere() && this.#session.shown.length < ENOUGH && thread.first && !thread.complete)
      await this.#session.loadOlder(chatId);
  }

  /** A conversation that was just opened is not read out as if all of it had just been said. */
  #hush() {
    this.#log.setAttribute('aria-live', 'off');
    setTimeout(() => this.#log.setAttribute('aria-live', 'polite'), 1_000);
  }

  /** In the log, arrows go from message to message and Enter opens a message's menu; Tab visits the buttons. */
  #key(event) {
    const focused = document.activeElement;
    if (focused !== this.#log && !focused.matches('.message')) return;
    const messages = [...this.#inner.querySelectorAll('.message')];
    const now = messages.indexOf(focused);
    if (event.key === 'Enter' && now >= 0) focused.querySelector('.message-menu').click();
    else if (event.key === 'ArrowUp') messages.at(now < 0 ? -1 : Math.max(0, now - 1))?.focus();
    else if (event.key === 'ArrowDown' && now >= 0) messages[Math.min(messages.length - 1, now + 1)].focus();
    else return;
    event.preventDefault();
  }

  #firstUnread() {
    const seen = this.#session.readUpTo;
    if (seen === 0) return null;
    const first = this.#session.shown.find(({ message_id: id, from }) => id > seen && from?.id !== this.#session.as);
    return first?.message_id ?? null;
  }

  renderHead() {
    const { chat } = this.#session;
    this.#head.render();
    this.#topics.render();
    if (chat) this.#log.setAttribute('aria-label', say('conversationWith', this.#session.nameOf(chat)));
  }

  /** Brings the log in line with the messages; nodes of unchanged messages stay as they are. */
  render() {
    const messages = this.#session.shown;
    this.#topics.render();
    const before = {
      height: this.#log.scrollHeight,
      top: this.#log.scrollTop,
      first: this.#inner.querySelector('.message')?.dataset.messageId,
    };
    const focus = this.#focusKey();
    const days = [];
    messages.forEach((message, index) => this.#add(days, messages, index, message));
    place(
      this.#inner,
      days.map(({ section, nodes }) => {
        place(section, nodes);
        return section;
      }),
    );
    this.#forget(messages);
    this.#renderEmpty(messages);
    this.#restoreFocus(focus);
    const first = messages[0]?.message_id;
    if (this.#atBottom) this.toBottom();
    else if (before.first && Number(before.first) > first)
      this.#log.scrollTop = before.top + this.#log.scrollHeight - before.height;
    this.#renderPill();
  }

  #add(days, messages, index, message) {
    const key = dayKey(message.date);
    let day = days.find((candidate) => candidate.key === key);
    if (!day) {
      day = { key, ...this.#day(key, message.date) };
      days.push(day);
    }
    if (message.message_id === this.#newFrom) day.nodes.push(this.#newLine());
    day.nodes.push(this.#node(message, this.#stand(messages, index, message)));
  }

  #day(key, date) {
    const name = dayName(date);
    const known = this.#days.get(key);
    if (known) {
      known.heading.firstChild.textContent = name;
      return { section: known.section, nodes: [known.heading] };
    }
    const heading = el('h2', { class: 'day' }, el('span', {}, name));
    const section = el('section', { class: 'day-section' }, heading);
    this.#days.set(key, { section, heading });
    return { section, nodes: [heading] };
  }

  #newLine() {
    return (
      this.#inner.querySelector('.new-line') ??
      el('div', { class: 'new-line', role: 'separator' }, el('span', {}, say('newMessages')))
    );
  }

  #stand(messages, index, message) {
    const mine = message.from?.id === this.#session.as;
    return {
      mine,
      named: !mine && !this.#session.isPrivate(this.#session.chat),
      opens: !sameRow(messages[index - 1], message),
      ends: !sameRow(message, messages[index + 1]),
    };
  }

  #node(message, stand) {
    const id = message.message_id;
    const signature = JSON.stringify([message, stand, language()]);
    const known = this.#nodes.get(id);
    if (known?.signature === signature) return known.node;
    const node = bubble(message, stand, this.#session, this.#actions);
    this.#nodes.set(id, { signature, node });
    return node;
  }

  #forget(messages) {
    const known = new Set(messages.map(({ message_id: id }) => id));
    for (const id of this.#nodes.keys()) if (!known.has(id)) this.#nodes.delete(id);
  }

  #focusKey() {
    const focused = document.activeElement;
    const message = this.#inner.contains(focused) ? focused.closest('.message') : null;
    return message && { id: message.dataset.messageId, part: focused.dataset.focus, node: focused };
  }

  #restoreFocus(focus) {
    if (!focus || focus.node.isConnected) return;
    const message = this.#inner.querySelector(`[data-message-id="${focus.id}"]`);
    const part = focus.part && message?.querySelector(`[data-focus="${CSS.escape(focus.part)}"]`);
    (part || message)?.focus({ preventScroll: true });
  }

  #renderEmpty(messages) {
    this.#empty.hidden = !messages.every(service);
    if (!this.#empty.hidden) replaceChildren(this.#empty, ...invitation(this.#session, this.#actions.suggest));
  }

  /** A message arrived: who reads far above it is told by the pill. */
  arrived(message) {
    if (this.#session.topicId !== null && topicOf(message) !== this.#session.topicId) return;
    if (!this.#atBottom) this.#unseen += 1;
    this.#renderPill();
    this.#read();
  }

  #renderPill() {
    this.#pill.hidden = this.#atBottom;
    const words = this.#unseen > 0 ? say('newCount', this.#unseen) : '';
    this.#pill.setAttribute('aria-label', words || say('toBottom'));
    replaceChildren(this.#pill, words && el('span', {}, words), icon('down'));
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.#log;
    this.#atBottom = scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM;
    if (this.#atBottom) {
      this.#unseen = 0;
      this.#read();
    }
    this.#renderPill();
    if (scrollTop < 300 && this.#shownChat !== null) attempt(() => this.#session.loadOlder(this.#shownChat));
  }

  #read() {
    if (this.#atBottom && this.#shownChat !== null && document.visibilityState === 'visible') this.#session.markRead();
  }

  toBottom(smoothly = false) {
    this.#log.scrollTo({ top: this.#log.scrollHeight, behavior: smoothly ? 'smooth' : 'instant' });
  }

  /** What I sent is what I want to see. */
  follow() {
    this.#atBottom = true;
    this.#newFrom = null;
    this.toBottom();
  }

  /** Shows the message that a reply quotes, loading older pages until it is there. */
  async jump(id) {
    const find = () => this.#inner.querySelector(`[data-message-id="${id}"]`);
    const thread = this.#session.thread(this.#shownChat);
    const known = thread.find(id);
    if (known && this.#session.topicId !== null) this.#session.openTopic(topicOf(known));
    this.#atBottom = false;
    while (!find() && !thread.complete && !thread.loading) {
      if (!(await attempt(() => this.#session.loadOlder(this.#shownChat)))) return;
    }
    const target = find();
    if (!target) return;
    target.scrollIntoView({ block: 'center' });
    target.classList.add('flash');
    setTimeout(() => target.classList.remove('flash'), 1_600);
  }
}

/** Neighbours of one sender within five minutes of one day are drawn as one row of bubbles. */
function sameRow(a, b) {
  return (
    Boolean(a && b) &&
    a.from?.id === b.from?.id &&
    b.date - a.date < SAME_ROW_SECONDS &&
    dayKey(a.date) === dayKey(b.date) &&
    !service(a) &&
    !service(b)
  );
}
