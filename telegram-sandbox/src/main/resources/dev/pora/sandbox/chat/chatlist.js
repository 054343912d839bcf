import { avatar, el, icon, iconButton, place, redraw, replaceChildren } from './dom.js';
import { service, summary } from './summary.js';
import { fullTime, shortWhen } from './times.js';
import { language, say } from './words.js';

/** The left-hand side: who I am, and the chats with their last message. */
export class ChatList {
  element;
  #session;
  #actions;
  #head = el('header', { class: 'list-head' });
  #list = el('ul', { class: 'chat-list', data: { testid: 'chat-list' } });
  #rows = new Map();

  constructor(session, actions) {
    this.#session = session;
    this.#actions = actions;
    this.element = el('nav', { class: 'list-pane' }, this.#head, this.#list);
    this.#list.addEventListener('keydown', (event) => this.#move(event));
  }

  renderHead() {
    const { me } = this.#session;
    const name = fullName(me);
    this.element.setAttribute('aria-label', say('chats'));
    redraw(
      this.#head,
      el(
        'button',
        {
          type: 'button',
          class: 'me',
          title: say('switchPerson'),
          'aria-haspopup': 'dialog',
          data: { testid: 'user-picker', userId: me.id },
          on: { click: () => this.#actions.pickUser() },
        },
        avatar(me.id, name),
        el('span', { class: 'visually-hidden' }, say('actingAs')),
        el(
          'span',
          { class: 'me-text' },
          el('bdi', { class: 'me-name' }, name),
          el('small', {}, me.username ? `@${me.username}` : me.language_code),
        ),
        icon('chevron'),
      ),
      el(
        'button',
        {
          type: 'button',
          class: 'icon-button language',
          lang: language() === 'ru' ? 'en' : 'ru',
          'aria-label': `${say('languageButton')}: ${say('switchLanguage')}`,
          title: say('switchLanguage'),
          data: { testid: 'language-switch' },
          on: { click: () => this.#session.switchLanguage() },
        },
        say('languageButton'),
      ),
      iconButton('plus', say('newGroup'), {
        data: { testid: 'new-group' },
        on: { click: () => this.#actions.newGroup() },
      }),
      iconButton('tools', say('sandbox'), {
        data: { testid: 'drawer-toggle' },
        on: { click: () => this.#actions.drawer() },
      }),
    );
  }

  render() {
    const chats = [...this.#session.chats.values()].toSorted((a, b) => this.#weight(b) - this.#weight(a));
    place(
      this.#list,
      chats.map((chat) => this.#row(chat)),
    );
    for (const id of this.#rows.keys()) if (!this.#session.chats.has(id)) this.#rows.delete(id);
  }

  /** The newest first; the bot's chat leads as long as nothing was said there, since that is where to begin. */
  #weight(chat) {
    return this.#session.thread(chat.id).last?.date ?? (chat.type === 'private' ? Infinity : 0);
  }

  #row(chat) {
    if (!this.#rows.has(chat.id)) {
      const button = el('button', {
        type: 'button',
        class: 'chat-row',
        data: { testid: 'chat-item', chatId: chat.id },
        on: { click: () => this.#actions.openChat(chat.id) },
      });
      this.#rows.set(chat.id, el('li', {}, button));
    }
    const item = this.#rows.get(chat.id);
    this.#fill(item.firstChild, chat);
    return item;
  }

  #fill(button, chat) {
    const session = this.#session;
    const { last } = session.thread(chat.id);
    const name = session.nameOf(chat);
    const unread = session.unread(chat.id);
    const isPrivate = session.isPrivate(chat);
    button.setAttribute('aria-current', String(chat.id === session.chatId));
    replaceChildren(
      button,
      avatar(isPrivate ? session.bot?.id : chat.id, name, isPrivate),
      el(
        'span',
        { class: 'row-text' },
        el(
          'span',
          { class: 'row-top' },
          el('bdi', { class: 'row-name' }, name),
          last &&
            el(
              'time',
              { class: 'row-time', datetime: new Date(last.date * 1000).toISOString(), title: fullTime(last.date) },
              shortWhen(last.date),
            ),
        ),
        el(
          'span',
          { class: 'row-bottom' },
          this.#preview(chat, last),
          unread > 0 &&
            el(
              'span',
              { class: 'badge', data: { testid: 'unread' }, title: say('unread', unread) },
              unread > 49 ? '50+' : String(unread),
            ),
        ),
      ),
    );
  }

  #preview(chat, last) {
    if (this.#session.isTyping(chat.id)) return el('span', { class: 'row-last typing' }, say('typing'));
    if (!last) return el('span', { class: 'row-last' }, say('noMessages'));
    const author =
      service(last) || (chat.type === 'private' && last.from?.is_bot) ? null : this.#session.authorOf(last);
    return el(
      'span',
      { class: 'row-last', dir: 'auto' },
      author && el('bdi', { class: 'row-author' }, `${author}: `),
      summary(last),
    );
  }

  #move(event) {
    const buttons = [...this.#list.querySelectorAll('button')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const now = buttons.indexOf(document.activeElement);
    if (!step || now < 0) return;
    event.preventDefault();
    buttons[(now + step + buttons.length) % buttons.length].focus();
  }
}

export function fullName(user) {
  return [user.first_name, user.last_name].filter(Boolean).join(' ');
}
