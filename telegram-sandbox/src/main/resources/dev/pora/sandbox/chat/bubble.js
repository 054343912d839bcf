import { api } from './api.js';
import { avatar, el, icon, iconButton } from './dom.js';
import { buttonRows } from './buttons.js';
import { copyText, openMenu } from './overlay.js';
import { myReaction } from './session.js';
import { richText, safeUrl, service, summary } from './text.js';
import { clockTime, fullTime } from './times.js';
import { say } from './words.js';

const REACTIONS = ['👍', '❤', '🔥', '🎉', '👌', '😁', '🤔', '👎'];
const INLINE_IMAGES = /^image\/(png|jpeg|gif|webp)$/;

/**
 * One message as an element. `place` says where it stands: {mine, named, opens, ends} (a group's sender is named at the first of a row).
 * `actions`: command, mention, reply, edit, react, press, insert, jump.
 */
export function bubble(message, place, session, actions) {
  const words = service(message);
  if (words)
    return el('div', { class: 'service', role: 'article', data: hooks(message) }, el('span', { dir: 'auto' }, words));
  const { mine, named, opens, ends } = place;
  const sender = message.from ?? message.sender_chat ?? {};
  const name = session.authorOf(message);
  const body = el(
    'div',
    { class: 'bubble' },
    named && opens && el('div', { class: `bubble-name tint-${Math.abs(sender.id) % 7}` }, el('bdi', {}, name)),
    quote(message.reply_to_message, session, actions),
    media(message),
    content(message, actions),
    foot(message),
  );
  const node = el(
    'div',
    {
      class: `message ${mine ? 'mine' : 'theirs'}${opens ? ' opens' : ''}${ends ? ' ends' : ''}`,
      role: 'article',
      tabindex: -1,
      'aria-label': `${name}, ${clockTime(message.date)}`,
      data: hooks(message),
    },
    named && (ends ? avatar(sender.id, name, sender.is_bot) : el('span', { class: 'avatar-gap' })),
    el(
      'div',
      { class: 'bubble-column' },
      el('div', { class: 'bubble-line' }, body, menuButton(message, mine, session, actions)),
      reactions(message, session, actions),
      buttonRows(message, actions),
    ),
  );
  node.addEventListener('contextmenu', (event) => {
    if (event.target.closest('a, .menu') || String(getSelection())) return;
    event.preventDefault();
    const { clientX: left, clientY: top } = event;
    showMenu(node.querySelector('.message-menu'), message, mine, session, actions, {
      top,
      bottom: top,
      right: left,
      left,
    });
  });
  node.addEventListener('dblclick', (event) => {
    if (!event.target.closest('button, a, pre')) actions.reply(message);
  });
  return node;
}

function hooks({ message_id: messageId }) {
  return { testid: 'message', messageId };
}

function quote(original, session, actions) {
  if (!original) return null;
  return el(
    'button',
    {
      type: 'button',
      class: 'quote',
      data: { testid: 'bubble-quote' },
      on: { click: () => actions.jump(original.message_id) },
    },
    el('bdi', { class: 'quote-name' }, session.authorOf(original)),
    el('span', { class: 'quote-text', dir: 'auto' }, summary(original)),
  );
}

function content(message, actions) {
  const text = message.text ?? message.caption;
  if (text === undefined) return isShown(message) ? null : el('div', { class: 'bubble-other' }, say('otherMessage'));
  const big = !message.caption && !message.entities?.length && /^(?:\p{RGI_Emoji}){1,3}$/v.test(text);
  return el(
    'div',
    {
      class: `bubble-text${big ? ' big' : ''}`,
      dir: 'auto',
      data: {
        testid: 'bubble-text',
        foot: `${message.edit_date ? `${say('edited')} ` : ''}${clockTime(message.date)}`,
      },
    },
    el('span', { class: 'bubble-words' }, richText(text, message.entities ?? message.caption_entities, actions)),
  );
}

function isShown({ photo, document: file, location, voice, contact, sticker }) {
  return Boolean(photo || file || location || voice || contact || sticker);
}

function media(message) {
  if (message.photo?.length) return photo(message.photo.at(-1));
  if (message.document) return file(message.document);
  if (message.location) return map(message.location, message.venue);
  if (message.voice)
    return attachment('file', say('voice'), `${message.voice.duration ?? 0} s`, api.fileUrl(message.voice.file_id));
  if (message.contact) return attachment('person', message.contact.first_name, message.contact.phone_number);
  if (message.sticker) return el('div', { class: 'bubble-text big' }, message.sticker.emoji ?? '▫');
  return null;
}

function photo({ file_id: id, width, height }) {
  const image = el('img', { class: 'photo', src: api.fileUrl(id), alt: say('photo'), loading: 'lazy', width, height });
  image.addEventListener('error', () => image.replaceWith(attachment('file', say('photo'), '')));
  return el('a', { href: api.fileUrl(id), target: '_blank', rel: 'noopener', class: 'photo-link' }, image);
}

function file({ file_id: id, file_name: name, file_size: size, mime_type: mime }) {
  const shown = attachment(
    INLINE_IMAGES.test(mime) ? 'attach' : 'file',
    name ?? say('file'),
    size ? humanSize(size) : '',
    api.fileUrl(id),
  );
  shown.setAttribute('download', name ?? '');
  return shown;
}

function attachment(symbol, title, detail, href) {
  return el(
    href ? 'a' : 'div',
    { class: 'attachment', href },
    el('span', { class: 'attachment-icon' }, icon(symbol)),
    el(
      'span',
      { class: 'attachment-text' },
      el('bdi', { class: 'attachment-name' }, title),
      detail && el('small', {}, detail),
    ),
  );
}

export function humanSize(bytes) {
  if (bytes < 1024) return say('size', bytes, 'B');
  if (bytes < 1024 * 1024) return say('size', Math.round(bytes / 1024), 'KB');
  return say('size', Math.round(bytes / 104_857.6) / 10, 'MB');
}

/** A drawn card, not a map: the page loads nothing from elsewhere. The link is there for who wants a real one. */
function map({ latitude, longitude }, venue) {
  const point = `${Number(latitude).toFixed(4)}, ${Number(longitude).toFixed(4)}`;
  const href = safeUrl(
    `https://www.openstreetmap.org/?mlat=${Number(latitude)}&mlon=${Number(longitude)}#map=11/${Number(latitude)}/${Number(longitude)}`,
  );
  return el(
    'a',
    { class: 'map', href, target: '_blank', rel: 'noopener noreferrer', title: say('openMap') },
    el('span', { class: 'map-view' }, icon('pin')),
    el('span', { class: 'map-text' }, el('b', {}, venue?.title ?? say('location')), el('small', {}, point)),
  );
}

function foot(message) {
  return el(
    'span',
    { class: 'bubble-foot' },
    message.edit_date &&
      el('span', { class: 'bubble-edited', title: say('editedAt', fullTime(message.edit_date)) }, `${say('edited')} `),
    el(
      'time',
      {
        class: 'bubble-time',
        datetime: new Date(message.date * 1000).toISOString(),
        title: fullTime(message.date),
        data: { testid: 'bubble-time' },
      },
      clockTime(message.date),
    ),
  );
}

function reactions(message, session, actions) {
  const shown = (message.reactions ?? []).filter(({ emoji, user_ids: ids }) => emoji && ids?.length);
  if (shown.length === 0) return null;
  return el(
    'div',
    { class: 'reactions' },
    shown.map(({ emoji, user_ids: ids }) => {
      const own = ids.includes(session.as);
      const names = ids.map((id) => session.users.get(id)?.first_name ?? session.bot?.first_name ?? id).join(', ');
      return el(
        'button',
        {
          type: 'button',
          class: own ? 'reaction own' : 'reaction',
          title: names,
          'aria-pressed': String(own),
          'aria-label': `${say(own ? 'unreact' : 'react', emoji)} (${names})`,
          data: { focus: `reaction-${emoji}`, testid: 'reaction' },
          on: { click: () => actions.react(message, emoji) },
        },
        colourful(emoji),
        ids.length > 1 && el('span', {}, String(ids.length)),
      );
    }),
  );
}

/** Telegram names reactions without the selector that makes some of them (❤) colour pictures. */
function colourful(emoji) {
  return /^\p{Emoji_Presentation}/u.test(emoji) ? emoji : `${emoji}\uFE0F`;
}

function menuButton(message, mine, session, actions) {
  const button = iconButton('more', say('messageActions'), {
    class: 'message-menu',
    tabindex: -1,
    'aria-haspopup': 'menu',
    data: { focus: 'menu', testid: 'message-menu' },
    on: { click: () => showMenu(button, message, mine, session, actions) },
  });
  return button;
}

function showMenu(button, message, mine, session, actions, at) {
  const own = myReaction(message, session.as);
  const strip = el(
    'div',
    { class: 'menu-reactions', role: 'none' },
    REACTIONS.map((emoji) =>
      el(
        'button',
        {
          type: 'button',
          role: 'menuitem',
          class: emoji === own ? 'own' : '',
          'aria-label': say(emoji === own ? 'unreact' : 'react', emoji),
          on: {
            click: () => {
              menu.hidePopover();
              actions.react(message, emoji);
            },
          },
        },
        colourful(emoji),
      ),
    ),
  );
  const text = message.text ?? message.caption;
  const menu = openMenu(
    button,
    [
      strip,
      { label: say('reply'), symbol: icon('reply'), run: () => actions.reply(message) },
      ...(mine && message.text !== undefined
        ? [{ label: say('edit'), symbol: icon('edit'), run: () => actions.edit(message) }]
        : []),
      ...(text ? [{ label: say('copyText'), symbol: icon('copy'), run: () => copyText(text) }] : []),
    ],
    { label: say('messageActions'), at },
  );
}
