import { el } from './dom.js';
import { fullTime, moment } from './times.js';
import { say } from './words.js';

/**
 * The nodes of a text with its entities. Offsets are UTF-16 code units, as JavaScript's own.
 * Entities may nest; where hostile ones overlap, the later one is cut at the border of the earlier.
 * `actions` has `command(text)`, `mention(username)`, `isMe(user)`, and `deepLink(url)`, which gives what a link to the bot does, or null.
 */
export function richText(text, entities, actions) {
  const sorted = (entities ?? [])
    .filter((entity) => entity.length > 0 && entity.offset >= 0 && entity.offset < text.length)
    .toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  return range(text, 0, text.length, sorted, actions);
}

function range(text, start, end, entities, actions) {
  const nodes = [];
  let at = start;
  for (let i = 0; i < entities.length;) {
    const entity = entities[i];
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    i += 1;
    if (to <= from) continue;
    const inner = [];
    while (i < entities.length && entities[i].offset < to) inner.push(entities[i++]);
    if (from > at) nodes.push(text.slice(at, from));
    nodes.push(wrap(entity, text.slice(from, to), range(text, from, to, inner, actions), actions));
    at = BLOCKS.has(entity.type) && text[to] === '\n' ? Math.min(to + 1, end) : to;
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

/** These end their line themselves: the line break behind them would show as an empty line. */
const BLOCKS = new Set(['pre', 'blockquote', 'expandable_blockquote']);

const PLAIN = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  blockquote: 'blockquote',
  expandable_blockquote: 'blockquote',
};

function wrap(entity, text, children, actions) {
  if (Object.hasOwn(PLAIN, entity.type)) return el(PLAIN[entity.type], {}, children);
  switch (entity.type) {
    case 'pre':
      return el(
        'pre',
        { tabindex: 0 },
        el('code', { data: entity.language ? { language: entity.language } : {} }, children),
      );
    case 'text_link':
      return link(entity.url, children, actions);
    case 'url':
      return link(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `http://${text}`, children, actions);
    case 'email':
      return link(`mailto:${text}`, children, actions);
    case 'phone_number':
      return link(`tel:${text.replace(/[^+\d]/g, '')}`, children, actions);
    case 'bot_command':
      return el('button', { type: 'button', class: 'text-link', on: { click: () => actions.command(text) } }, children);
    case 'mention':
      return el(
        'button',
        {
          type: 'button',
          class: actions.isMe({ username: text.slice(1) }) ? 'text-link me-mentioned' : 'text-link',
          on: { click: () => actions.mention(text.slice(1)) },
        },
        children,
      );
    case 'text_mention':
      return el(
        'span',
        {
          class: actions.isMe(entity.user) ? 'text-mark me-mentioned' : 'text-mark',
          data: { testid: 'text-mention', userId: entity.user?.id },
        },
        children,
      );
    case 'hashtag':
    case 'cashtag':
      return el('span', { class: 'text-mark' }, children);
    case 'spoiler':
      return spoiler(children);
    case 'date_time':
      return dateTime(entity, text, children);
    default:
      return el('span', { data: { entity: entity.type } }, children);
  }
}

/** Only schemes that cannot run code become links; anything else stays text. */
export function safeUrl(url) {
  try {
    const parsed = new URL(url);
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}

function link(url, children, actions) {
  const follow = actions.deepLink(url);
  if (follow) return el('button', { type: 'button', class: 'text-link', title: url, on: { click: follow } }, children);
  const href = safeUrl(url);
  if (!href) return el('span', { class: 'text-mark' }, children);
  return el('a', { href, target: '_blank', rel: 'noopener noreferrer', title: href }, children);
}

function spoiler(children) {
  const inner = el('span', { class: 'spoiler-text', 'aria-hidden': 'true' }, children);
  const cover = el('span', { class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': say('spoiler') }, inner);
  const show = (event) => {
    if (event.type === 'keydown' && event.key !== 'Enter' && event.key !== ' ') return;
    if (cover.classList.contains('shown')) return;
    event.preventDefault();
    event.stopPropagation();
    cover.classList.add('shown');
    for (const name of ['role', 'tabindex', 'aria-label']) cover.removeAttribute(name);
    inner.removeAttribute('aria-hidden');
  };
  cover.addEventListener('click', show, { capture: true });
  cover.addEventListener('keydown', show, { capture: true });
  return cover;
}

function dateTime({ unix_time: unix, date_time_format: pattern }, text, children) {
  const date = new Date(unix * 1000);
  if (Number.isNaN(date.getTime())) return el('span', {}, children);
  const shown = moment(unix, pattern);
  return el(
    'time',
    {
      class: 'date-time',
      datetime: date.toISOString(),
      title: fullTime(unix),
      data: pattern === 'r' ? { relative: unix } : {},
    },
    shown ?? children,
  );
}

/** Keeps "in 5 minutes" true while the page stays open. */
export function refreshRelativeTimes() {
  for (const node of document.querySelectorAll('time[data-relative]')) {
    node.textContent = moment(Number(node.dataset.relative), 'r');
    node.title = fullTime(Number(node.dataset.relative));
  }
}
