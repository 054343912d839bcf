import { el, icon, iconButton } from './dom.js';
import { copyText, openMenu } from './overlay.js';
import { myReaction, standing } from './standing.js';
import { say } from './words.js';

/** A few of those that Telegram takes. */
const REACTIONS = ['👍', '❤', '🔥', '🎉', '👌', '😁', '🤔', '👎'];

/** The button beside a bubble; Enter on the message and a right click open the same menu. */
export function menuButton(message, session, actions) {
  const button = iconButton('more', say('messageActions'), {
    class: 'message-menu',
    tabindex: -1,
    'aria-haspopup': 'menu',
    data: { focus: 'menu', testid: 'message-menu' },
    on: { click: () => showMenu(button, message, session, actions) },
  });
  return button;
}

/** `at` is a place in the window, when the menu belongs where somebody pressed. */
export function showMenu(button, message, session, actions, at) {
  const strip = el(
    'div',
    { class: 'menu-reactions', role: 'none' },
    REACTIONS.map((emoji) =>
      reaction(emoji, myReaction(message, session.as), () => {
        menu.hidePopover();
        actions.react(message, emoji);
      }),
    ),
  );
  const menu = openMenu(button, [strip, ...items(message, session, actions)], { label: say('messageActions'), at });
}

function reaction(emoji, own, click) {
  return el(
    'button',
    {
      type: 'button',
      role: 'menuitem',
      class: emoji === own ? 'own' : '',
      'aria-label': say(emoji === own ? 'unreact' : 'react', emoji),
      on: { click },
    },
    colourful(emoji),
  );
}

function items(message, session, actions) {
  const text = message.text ?? message.caption;
  const { mine, administers } = standing(session, message);
  const editable = (session.chat.type === 'channel' ? administers : mine) && !message.forward_origin;
  const hasWords = message.text !== undefined || Boolean(message.photo ?? message.document ?? message.voice);
  return [
    { label: say('reply'), symbol: icon('reply'), run: () => actions.reply(message) },
    { label: say('forward'), symbol: icon('forward'), run: () => actions.forward(message) },
    editable && hasWords && { label: say('edit'), symbol: icon('edit'), run: () => actions.edit(message) },
    text && { label: say('copyText'), symbol: icon('copy'), run: () => copyText(text) },
    (mine || administers || session.isPrivate(session.chat)) && {
      label: say('delete'),
      symbol: icon('close'),
      danger: true,
      run: () => actions.remove(message),
    },
  ].filter(Boolean);
}

/** Telegram names reactions without the selector that makes some of them (❤) colour pictures. */
export function colourful(emoji) {
  return /^\p{Emoji_Presentation}/u.test(emoji) ? emoji : `${emoji}\uFE0F`;
}
