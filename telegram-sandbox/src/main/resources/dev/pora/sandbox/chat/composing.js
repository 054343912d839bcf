import { el, icon, iconButton } from './dom.js';
import { openMenu } from './overlay.js';
import { summary } from './text.js';
import { say } from './words.js';

/** In place of the input field for whoever cannot write here: why, and the button that changes it. */
export function closed(sentence, label, reopen) {
  return el(
    'div',
    { class: 'closed', data: { testid: 'composer-closed' } },
    el('span', {}, say(sentence)),
    el('button', { type: 'button', class: 'button primary', on: { click: reopen } }, say(label)),
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

/** On a phone there is room for one button: it asks what to attach. */
export function attachButton(actions) {
  const button = iconButton('attach', say('attach'), {
    data: { testid: 'attach' },
    on: {
      click: () => {
        if (!matchMedia('(max-width: 720px)').matches) return actions.attach();
        openMenu(
          button,
          [
            { label: say('file'), symbol: icon('file'), run: () => actions.attach() },
            { label: say('location'), symbol: icon('pin'), run: () => actions.location() },
          ],
          { label: say('attach') },
        );
      },
    },
  });
  return button;
}
