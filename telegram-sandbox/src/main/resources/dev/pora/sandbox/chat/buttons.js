import { el, icon } from './dom.js';
import { attempt, copyText, openAlert, toast } from './overlay.js';
import { safeUrl } from './text.js';
import { say } from './words.js';

/** The inline keyboard under a message, or null. `actions.press(message, data)` asks the bot, `actions.insert(text)` fills the composer. */
export function buttonRows(message, actions) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!Array.isArray(rows) || rows.length === 0) return null;
  return el(
    'div',
    { class: 'buttons', role: 'group' },
    rows.map((row, y) =>
      el(
        'div',
        { class: 'button-row' },
        row.map((button, x) => inlineButton(message, button, `button-${y}-${x}`, actions)),
      ),
    ),
  );
}

function inlineButton(message, button, focus, actions) {
  const url = safeUrl(button.url ?? button.web_app?.url ?? button.login_url?.url ?? '');
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
  node.addEventListener('click', () => pressed(node, message, button, actions));
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
    await attempt(async () => show(await actions.press(message, button.callback_data)));
  } finally {
    node.removeAttribute('aria-busy');
    node.removeAttribute('aria-label');
  }
}

function show({ answered, text, url, show_alert: alert }) {
  const href = safeUrl(url ?? '');
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
