import { el, icon, iconButton } from './dom.js';
import { openMenu } from './overlay.js';
import { summary } from './summary.js';
import { say } from './words.js';

/** In place of the input field: a sentence, and the button that leads on, if there is one. */
export function closed(sentence, onward) {
  return el(
    'div',
    { class: 'closed', data: { testid: 'composer-closed' } },
    el('span', {}, sentence),
    onward &&
      el(
        'button',
        {
          type: 'button',
          class: 'button primary',
          data: { testid: onward.testid ?? 'reopen' },
          on: { click: onward.run },
        },
        onward.label,
      ),
  );
}

/** What the bar above the input field shows of the message that is edited or answered. */
export function about(message, symbol, title, cancel) {
  return [
    icon(symbol),
    el('div', { class: 'bar-text' }, el('b', {}, title), el('span', { dir: 'auto' }, summary(message))),
    iconButton('close', say('cancel'), { data: { testid: 'cancel-bar' }, on: { click: cancel } }),
  ];
}

/** One button that asks what to attach. `actions`: attach, voice, sticker, location, poll. */
export function attachButton(actions) {
  const items = () => [
    { label: say('attachFile'), symbol: icon('file'), run: () => actions.attach() },
    { label: say('voice'), symbol: icon('microphone'), run: () => actions.voice() },
    { label: say('sticker'), symbol: icon('smile'), run: () => actions.sticker() },
    { label: say('location'), symbol: icon('pin'), run: () => actions.location() },
    { label: say('poll'), symbol: icon('poll'), run: () => actions.poll() },
  ];
  const button = iconButton('attach', say('attach'), {
    'aria-haspopup': 'menu',
    data: { testid: 'attach' },
    on: { click: () => openMenu(button, items(), { label: say('attach') }) },
  });
  return button;
}
