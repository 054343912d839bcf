import { about, attachButton, closed } from './composing.js';
import { el, iconButton, redraw, replaceChildren } from './dom.js';
import { replyKeyboard } from './buttons.js';
import { attempt, toastError } from './overlay.js';
import { LONGEST, parts } from './parts.js';
import { Mentions } from './mentions.js';
import { commandsHere, mayOnlyRead, mentionable } from './standing.js';
import { commandsLike, peopleLike, Suggestions } from './suggestions.js';
import { say } from './words.js';

const COUNT_FROM = 3500;

/** The input field with everything around it. `actions`: location, attach(files or nothing), follow (after sending). */
export class Composer {
  element;
  #session;
  #actions;
  #chatId = null;
  #place = '';
  #bar = el('div', { class: 'composer-bar', hidden: true, data: { testid: 'composer-bar' } });
  #row = el('div', { class: 'composer-row' });
  #keys = el('div', { class: 'composer-keys', hidden: true });
  #input = el('textarea', { class: 'input', rows: 1, dir: 'auto', autocomplete: 'off', data: { testid: 'composer' } });
  #count = el('span', { class: 'count', 'aria-live': 'polite', hidden: true });
  #menu;
  #drafts = new Map();
  #mentions = new Mentions();

  constructor(session, actions) {
    this.#session = session;
    this.#actions = actions;
    this.#menu = new Suggestions(this.#input, (value, now) => this.#choose(value, now));
    this.element = el('div', { class: 'composer' }, this.#menu.element, this.#bar, this.#row, this.#keys);
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#input.addEventListener('blur', () => setTimeout(() => this.#menu.close(), 150));
    this.#input.addEventListener('paste', (event) => this.#pasted(event));
  }

  get #thread() {
    return this.#session.thread(this.#chatId);
  }

  open() {
    const left = this.#chatId;
    if (left !== null) this.#drafts.set(this.#place, this.#input.value);
    this.#chatId = this.#session.chatId;
    this.#place = [this.#session.as, this.#chatId, this.#session.topicId].join('/');
    this.element.hidden = this.#chatId === null;
    if (this.#chatId === null) return;
    if (left === null || this.#session.successor(left) !== this.#chatId)
      this.#input.value = this.#drafts.get(this.#place) ?? '';
    this.render();
    this.#typed();
  }

  focus() {
    if (matchMedia('(hover: hover)').matches) this.#input.focus({ preventScroll: true });
  }

  /** After a change of people, language or messages: what may be written, and the keyboard beneath. */
  render() {
    const { me, chat } = this.#session;
    if (this.#chatId === null || !chat) return;
    if (me.deactivated) return this.#closed('deactivated', 'reactivate', { deactivated: false });
    if (me.blocked && this.#session.isPrivate(chat)) return this.#closed('blocked', 'unblock', { blocked: false });
    if (mayOnlyRead(this.#session)) return this.#closed(chat.type === 'channel' ? 'onlyAdminsPost' : 'topicClosed');
    if (this.#thread.start !== null) return this.#begin();
    this.#renderBar();
    this.#renderRow();
    this.#renderKeys();
  }

  #closed(sentence, label, change) {
    const reopen = () => attempt(() => this.#session.changeMe(change));
    this.#instead(closed(say(sentence), label && { label: say(label), run: reopen }));
  }

  /** A link to the bot was followed: one press says what it asks for. */
  #begin() {
    const run = () => {
      const text = `/start ${this.#thread.start}`.trim();
      this.#thread.start = null;
      void this.say(text);
    };
    this.#instead(closed(say('startText'), { label: say('start'), run, testid: 'start' }));
  }

  #instead(node) {
    this.#bar.hidden = true;
    this.#keys.hidden = true;
    this.#menu.close();
    replaceChildren(this.#row, node);
    this.#row.dataset.state = 'closed';
  }

  #renderRow() {
    const keyboard = this.#thread.keyboardFor(this.#session.me);
    const signature = [
      say('send'),
      Boolean(keyboard),
      this.#keysHidden(keyboard),
      Boolean(this.#thread.editing),
      this.#commands.length,
    ].join();
    const placeholder =
      this.#thread.askedReply(this.#session.me)?.reply_markup.input_field_placeholder ??
      keyboard?.input_field_placeholder;
    this.#input.placeholder = placeholder ?? say(this.#session.isPrivate(this.#session.chat) ? 'writeHint' : 'write');
    this.#input.setAttribute('aria-label', say('write'));
    if (this.#row.dataset.state === signature) return;
    this.#row.dataset.state = signature;
    redraw(
      this.#row,
      this.#commands.length > 0 &&
        iconButton('slash', say('commands'), {
          data: { testid: 'commands' },
          on: { click: () => this.#toggleCommands() },
        }),
      attachButton(this.#actions),
      el('div', { class: 'input-frame' }, this.#input, this.#count),
      keyboard &&
        iconButton('keyboard', say(this.#keysHidden(keyboard) ? 'showKeyboard' : 'hideKeyboard'), {
          'aria-expanded': String(!this.#keysHidden(keyboard)),
          data: { testid: 'keyboard-toggle' },
          on: { click: () => this.#toggleKeys(keyboard) },
        }),
      iconButton(this.#thread.editing ? 'check' : 'send', say(this.#thread.editing ? 'save' : 'send'), {
        class: 'send',
        data: { testid: 'send' },
        on: { click: () => this.#submit() },
      }),
    );
  }

  #renderBar() {
    const { replyTo, editing } = this.#thread;
    const asked = replyTo || editing ? null : this.#thread.askedReply(this.#session.me);
    const message = editing ?? replyTo ?? (this.#thread.declined === asked?.message_id ? null : asked);
    this.#bar.hidden = !message;
    if (!message) return;
    const title = editing ? say('editing') : say('replyTo', this.#session.authorOf(message));
    replaceChildren(this.#bar, ...about(message, editing ? 'edit' : 'reply', title, () => this.#cancel()));
  }

  #renderKeys() {
    const keyboard = this.#thread.keyboardFor(this.#session.me);
    const hidden = !keyboard || this.#keysHidden(keyboard);
    this.#keys.hidden = hidden;
    const signature = hidden ? '' : JSON.stringify([keyboard, say('replyKeyboard')]);
    if (this.#keys.dataset.signature === signature) return;
    this.#keys.dataset.signature = signature;
    replaceChildren(
      this.#keys,
      !hidden &&
        replyKeyboard(keyboard, {
          location: () => this.#actions.location(),
          say: (text) => {
            if (keyboard.one_time_keyboard) this.#thread.hiddenKeyboard = keyboard.id;
            this.say(text);
          },
        }),
    );
  }

  #keysHidden(keyboard) {
    return keyboard !== null && this.#thread.hiddenKeyboard === keyboard.id;
  }

  #toggleKeys(keyboard) {
    this.#thread.hiddenKeyboard = this.#keysHidden(keyboard) ? null : keyboard.id;
    this.render();
  }

  #toggleCommands() {
    if (this.#menu.isOpen) return this.#menu.close();
    this.#input.focus();
    if (!this.#input.value.startsWith('/')) this.fill('/');
    else this.#typed();
  }

  #typed() {
    const text = this.#input.value;
    if (!CSS.supports('field-sizing', 'content')) this.#grow();
    this.#count.hidden = text.length < COUNT_FROM;
    this.#count.classList.toggle('over', text.length > LONGEST);
    this.#count.textContent = text.length < COUNT_FROM ? '' : say('lengthLeft', LONGEST - text.length);
    if (this.#thread.editing) return this.#menu.close();
    const commands = commandsLike(this.#commands, text);
    if (commands.length > 0) return this.#menu.offer(commands, say('commands'));
    this.#menu.offer(peopleLike(mentionable(this.#session), text.slice(0, this.#input.selectionEnd)), say('people'));
  }

  get #commands() {
    return commandsHere(this.#session);
  }

  #grow() {
    this.#input.style.height = 'auto';
    this.#input.style.height = `${this.#input.scrollHeight + 2}px`;
  }

  #key(event) {
    if (event.isComposing || this.#menu.key(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === 'Escape' && (this.#thread.editing || this.#thread.replyTo)) {
      event.preventDefault();
      this.#cancel();
    } else if (event.key === 'ArrowUp' && this.#input.value === '' && !this.#thread.editing) this.#editLast(event);
  }

  #editLast(event) {
    const last = this.#session.shown.findLast(({ from, text }) => from?.id === this.#session.as && text !== undefined);
    if (!last) return;
    event.preventDefault();
    this.edit(last);
  }

  edit(message) {
    Object.assign(this.#thread, { editing: message, replyTo: null });
    this.render();
    this.fill(message.text ?? message.caption ?? '');
  }

  reply(message) {
    if (this.#thread.editing) this.fill('');
    Object.assign(this.#thread, { editing: null, replyTo: message });
    this.render();
    this.#input.focus();
  }

  #cancel() {
    if (this.#thread.editing) this.fill('');
    this.#thread.declined = this.#thread.askedReply(this.#session.me)?.message_id;
    Object.assign(this.#thread, { editing: null, replyTo: null });
    this.render();
    this.#input.focus();
  }

  /** Puts a text into the field, the cursor behind it. */
  fill(text) {
    this.#input.value = text;
    this.#input.focus();
    this.#input.setSelectionRange(text.length, text.length);
    this.#typed();
  }

  #choose({ command, person, typed }, now) {
    if (person) return this.#mention(person, typed);
    const { chat, bot } = this.#session;
    const text = this.#session.isPrivate(chat) ? `/${command}` : `/${command}@${bot.username}`;
    if (now) {
      this.#input.value = '';
      this.say(text);
    } else this.fill(`${text} `);
    this.#typed();
  }

  /** In place of the `typed` characters before the cursor; who has no username is mentioned by name. */
  #mention(person, typed) {
    const cursor = this.#input.selectionEnd;
    const name = person.username ? `@${person.username}` : person.first_name;
    if (!person.username) this.#mentions.add(person);
    this.#input.setRangeText(`${name} `, cursor - typed, cursor, 'end');
    this.#typed();
  }

  #submit() {
    const text = this.#input.value.trim();
    if (text === '') return;
    if (this.#thread.editing) return void this.#saveEdit(this.#thread.editing, text);
    this.#input.value = '';
    this.#typed();
    void this.say(text);
  }

  async #saveEdit(message, text) {
    if (
      text !== (message.text ?? message.caption) &&
      !(await attempt(() => this.#session.edit(this.#chatId, message.message_id, text)))
    )
      return;
    this.#thread.editing = null;
    this.render();
    this.fill('');
  }

  /** Sends; a text longer than Telegram takes goes out in parts, and what could not be sent comes back into the field. */
  async say(text) {
    const chatId = this.#chatId;
    const place = this.#place;
    const thread = this.#thread;
    const asked = thread.askedReply(this.#session.me);
    const reply = thread.replyTo ?? (thread.declined === asked?.message_id ? null : asked);
    const extra = reply ? { reply_to_message_id: reply.message_id } : {};
    thread.replyTo = null;
    this.render();
    this.#actions.follow();
    const rest = parts(text);
    try {
      while (rest.length > 0) {
        await this.#session.send(chatId, { text: rest[0], ...this.#mentions.in(rest[0]), ...extra });
        rest.shift();
      }
    } catch (error) {
      toastError(error);
      thread.replyTo = reply;
      this.#giveBack(chatId, place, rest.join(''));
      this.render();
    }
    this.#actions.follow();
  }

  /** Before what was typed meanwhile; into the chat's draft, once another chat is open. */
  #giveBack(chatId, place, text) {
    const open = this.#session.successor(chatId) ?? chatId;
    const typed = open === this.#chatId ? this.#input.value : this.#drafts.get(place);
    const all = [text, typed].filter(Boolean).join('\n');
    if (open === this.#chatId) this.fill(all);
    else this.#drafts.set(place, all);
  }

  /** The reply that a file or a location answers to; taken once. */
  takeReply() {
    const reply = this.#thread.replyTo;
    this.#thread.replyTo = null;
    this.render();
    return reply ? { reply_to_message_id: reply.message_id } : {};
  }

  #pasted(event) {
    const files = event.clipboardData?.files ?? [];
    if (files.length === 0) return;
    event.preventDefault();
    this.#actions.attach(files);
  }
}
