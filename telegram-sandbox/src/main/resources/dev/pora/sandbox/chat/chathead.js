import { inviteBot, muteBot, setPrivacy } from './administration.js';
import { avatar, el, icon, iconButton, redraw, replaceChildren } from './dom.js';
import { attempt, openMenu, toast } from './overlay.js';
import { openGroup } from './people.js';
import { topicItems } from './topics.js';
import { say } from './words.js';

/** Above the messages: with whom one talks, what the bot is doing, and what can be done to the chat. */
export class ChatHead {
  element = el('header', { class: 'conversation-head' });
  #session;
  #actions;

  constructor(session, actions) {
    this.#session = session;
    this.#actions = actions;
  }

  render() {
    const { chat } = this.#session;
    if (!chat) return replaceChildren(this.element);
    const name = this.#session.nameOf(chat);
    const isPrivate = this.#session.isPrivate(chat);
    const menu = iconButton('more', say('chatMenu'), {
      'aria-haspopup': 'menu',
      data: { testid: 'chat-menu' },
      on: { click: () => this.#openMenu(menu) },
    });
    redraw(
      this.element,
      iconButton('back', say('backToChats'), {
        class: 'back',
        data: { testid: 'back' },
        on: { click: () => this.#actions.back() },
      }),
      avatar(isPrivate ? this.#session.bot?.id : chat.id, name, isPrivate),
      el(
        'div',
        { class: 'head-text' },
        el('h1', { class: 'head-title' }, el('bdi', {}, name)),
        el(
          'p',
          {
            class: this.#session.isTyping(chat.id) ? 'head-status typing' : 'head-status',
            'aria-live': 'polite',
            data: { testid: 'chat-status' },
          },
          this.#status(chat),
        ),
      ),
      menu,
    );
  }

  #status(chat) {
    if (this.#session.isTyping(chat.id)) {
      const words = say('typing');
      return this.#session.isPrivate(chat) ? words : `${this.#session.bot?.first_name} ${words}`;
    }
    if (this.#session.isPrivate(chat)) return say(this.#session.me.blocked ? 'botBlocked' : 'bot');
    return chat.type === 'channel' ? say('channel') : say('members', chat.members?.length ?? 0);
  }

  #openMenu(button) {
    const session = this.#session;
    const { me, chat } = session;
    const items = session.isPrivate(chat)
      ? this.#privateItems(me)
      : [...this.#groupItems(chat), ...this.#botItems(chat)];
    openMenu(button, items, { label: say('chatMenu') });
  }

  #privateItems(me) {
    const change = (what) => () => attempt(() => this.#session.changeMe(what));
    return [
      me.blocked
        ? { label: say('unblockBot'), symbol: icon('check'), run: change({ blocked: false }) }
        : { label: say('block'), symbol: icon('block'), danger: true, run: change({ blocked: true }) },
      me.deactivated
        ? { label: say('reactivate'), symbol: icon('person'), run: change({ deactivated: false }) }
        : { label: say('deactivate'), symbol: icon('close'), danger: true, run: change({ deactivated: true }) },
    ];
  }

  #groupItems(chat) {
    const migrate = { label: say('migrate'), symbol: icon('external'), run: () => attempt(() => this.#migrate(chat)) };
    return [
      { label: say('editGroup'), symbol: icon('group'), run: () => openGroup(this.#session, chat) },
      ...topicItems(this.#session),
      ...(chat.type === 'group' ? [migrate] : []),
      ...this.#nameItems(chat),
    ];
  }

  /** Administrators of a supergroup may speak in its name. */
  #nameItems(chat) {
    const thread = this.#session.thread(chat.id);
    if (chat.type !== 'supergroup' || !chat.admins?.includes(this.#session.as)) return [];
    const turn = () => {
      thread.anonymous = !thread.anonymous;
      toast(say(thread.anonymous ? 'nowAnonymous' : 'nowOneself'));
    };
    return [{ label: say(thread.anonymous ? 'speakOneself' : 'speakAsGroup'), symbol: icon('group'), run: turn }];
  }

  #botItems(chat) {
    const session = this.#session;
    const { bot } = session;
    const run = (action) => () => attempt(action);
    if (!chat.members?.includes(bot?.id))
      return [{ label: say('addBot'), symbol: icon('clock'), run: run(() => inviteBot(session, chat.id, true)) }];
    const muted = chat.muted?.includes(bot.id);
    return [
      chat.type !== 'channel' && {
        label: say(bot.privacy ? 'privacyOff' : 'privacyOn'),
        symbol: icon('person'),
        run: run(() => setPrivacy(session, !bot.privacy)),
      },
      !chat.admins?.includes(bot.id) && {
        label: say(muted ? 'unmuteBot' : 'muteBot'),
        symbol: icon('lock'),
        run: run(() => muteBot(session, !muted)),
      },
      {
        label: say('removeBot'),
        symbol: icon('block'),
        danger: true,
        run: run(() => inviteBot(session, chat.id, false)),
      },
    ].filter(Boolean);
  }

  /** The supergroup is another chat with another id. */
  async #migrate(chat) {
    const { id } = await this.#session.saveChat(chat.id, { migrate: true });
    this.#actions.open(id);
  }
}
