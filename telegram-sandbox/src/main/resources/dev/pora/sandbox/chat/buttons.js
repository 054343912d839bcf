import { el, icon } from './dom.js';
import { attempt, copyText, openAlert, toast } from './overlay.js';
import { safeUrl } from './text.js';
import { say } from './words.js';

/** From so many columns on a keyboard is a grid, such as the days of a month: narrow keys, arrows to move, one stop for Tab. */
const GRID_COLUMNS = 5;

/**
 * The inline keyboard under a message, or null. `actions.press(message, data)` asks the bot, `actions.insertMention(text)` fills the
 * composer, `actions.deepLink(url)` gives what a link to the bot does.
 */
export function buttonRows(message, actions) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!Array.isArray(rows) || rows.length === 0) return null;
  const isGrid = rows.some((row) => row.length >= GRID_COLUMNS);
  const node = el(
    'div',
    {
      class: isGrid ? 'buttons grid' : 'buttons',
      role: 'group',
      'aria-label': say('messageButtons'),
      data: { testid: 'inline-keyboard' },
    },
    rows.map((row, y) =>
      el(
        'div',
        { class: row.length >= GRID_COLUMNS ? 'button-row tight' : 'button-row' },
        row.map((button, x) => inlineButton(message, button, `button-${y}-${x}`, actions)),
      ),
    ),
  );
  if (isGrid) moveByArrows(node);
  return node;
}

/** In a grid the last key that had the focus is the one that Tab comes to. */
function moveByArrows(grid) {
  const rows = [...grid.children].map((row) => [...row.children]);
  const all = rows.flat();
  const stopAt = (key) => all.forEach((other) => other.setAttribute('tabindex', other === key ? 0 : -1));
  stopAt(all.find(({ dataset }) => dataset.data) ?? all[0]);
  grid.addEventListener('focusin', ({ target }) => all.includes(target) && stopAt(target));
  grid.addEventListener('keydown', (event) => {
    const y = rows.findIndex((row) => row.includes(document.activeElement));
    if (y < 0) return;
    const next = neighbour(rows, y, rows[y].indexOf(document.activeElement), event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

function neighbour(rows, y, x, key) {
  const flat = rows.flat();
  const now = flat.indexOf(rows[y][x]);
  switch (key) {
    case 'ArrowRight':
      return flat[now + 1];
    case 'ArrowLeft':
      return flat[now - 1];
    case 'ArrowDown':
      return below(rows[y], x, rows[y + 1]);
    case 'ArrowUp':
      return below(rows[y], x, rows[y - 1]);
    case 'Home':
      return rows[y][0];
    case 'End':
      return rows[y].at(-1);
    default:
      return undefined;
  }
}

/** The key of another row that stands where this one does, when the rows are not of one length. */
function below(row, x, other) {
  return other?.[Math.min(other.length - 1, Math.floor(((x + 0.5) * other.length) / row.length))];
}

function inlineButton(message, button, focus, actions) {
  const link = button.url ?? button.web_app?.url ?? button.login_url?.url ?? '';
  const follow = actions.deepLink(link);
  const url = follow ? null : safeUrl(link);
  const shared = {
    class: `inline-button ${style(button)}`,
    dir: 'auto',
    data: { testid: 'inline-button', focus, data: button.callback_data },
  };
  if (url) {
    return el(
      'a',
      { ...shared, href: url, target: '_blank', rel: 'noopener noreferrer', title: say('opensLink', url) },
      el('span', {}, button.text),
      icon('external'),
    );
  }
  const node = el('button', { ...shared, type: 'button' }, el('span', {}, button.text));
  node.addEventListener('click', () => (follow ? follow() : pressed(node, message, button, actions)));
  return node;
}

function style({ style: wanted }) {
  return ['danger', 'success', 'primary'].includes(wanted) ? `button-${wanted}` : '';
}

function pressed(node, message, button, actions) {
  if (button.callback_data !== undefined) return void ask(node, message, button, actions);
  if (button.copy_text) return void copyText(button.copy_text.text);
  const query = button.switch_inline_query_current_chat ?? button.switch_inline_query;
  if (query !== undefined) return actions.insertMention(query);
  toast(say('unsupportedButton'), 'error');
}

/** While the bot thinks, the button shows it and takes no second press. */
async function ask(node, message, button, actions) {
  if (node.getAttribute('aria-busy') === 'true') return;
  node.setAttribute('aria-busy', 'true');
  node.setAttribute('aria-label', `${button.text}, ${say('pressed')}`);
  try {
    await attempt(async () => show(await actions.press(message, button.callback_data), actions));
  } finally {
    node.removeAttribute('aria-busy');
    node.removeAttribute('aria-label');
  }
}

function show({ answered, text, url, show_alert: alert }, actions) {
  const follow = actions.deepLink(url ?? '');
  const href = follow ? null : safeUrl(url ?? '');
  if (follow) follow();
  if (href) open(href, '_blank', 'noopener,noreferrer');
  if (answered === false) toast(say('noAnswer'), 'error');
  else if (text && alert) openAlert(say('answered'), text);
  else if (text) toast(text);
}

/** The keyboard that stands in for typing. `actions.say(text)` sends, `actions.location()` opens the dialog. */
export function replyKeyboard({ keyboard, resize_keyboard: compact }, actions) {
  return el(
    'div',
    {
      class: compact ? 'reply-keyboard compact' : 'reply-keyboard',
      role: 'group',
      'aria-label': say('replyKeyboard'),
      data: { testid: 'reply-keyboard' },
    },
    keyboard.map((row) =>
      el(
        'div',
        { class: 'button-row' },
        row.map((key) => {
          const button = typeof key === 'string' ? { text: key } : key;
          const node = el(
            'button',
            { type: 'button', class: `key ${style(button)}`, dir: 'auto', data: { testid: 'reply-key' } },
            button.request_location && !/\p{Extended_Pictographic}/u.test(button.text) && icon('pin'),
            el('span', {}, button.text),
          );
          node.addEventListener('click', () => keyPressed(button, actions));
          return node;
        }),
      ),
    ),
  );
}

function keyPressed(button, actions) {
  const special = ['request_contact', 'request_users', 'request_chat', 'request_poll', 'web_app'].some(
    (kind) => button[kind],
  );
  if (button.request_location) actions.location();
  else if (special) toast(say('unsupportedButton'), 'error');
  else actions.say(button.text);
}
