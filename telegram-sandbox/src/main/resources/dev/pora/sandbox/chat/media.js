import { api } from './api.js';
import { el, icon } from './dom.js';
import { safeUrl } from './text.js';
import { say } from './words.js';

const INLINE_IMAGES = /^image\/(png|jpeg|gif|webp)$/;

/** What a message carries beside its text, or null. */
export function media(message) {
  if (message.photo?.length) return photo(message.photo.at(-1));
  if (message.document) return file(message.document);
  if (message.location) return map(message.location, message.venue);
  if (message.voice) return player('audio', message.voice, `${say('voice')}, ${seconds(message.voice.duration)}`);
  if (message.audio) return player('audio', message.audio, message.audio.title ?? message.audio.file_name);
  if (message.video) return player('video', message.video, message.video.file_name ?? say('video'));
  if (message.contact) return attachment('person', message.contact.first_name, message.contact.phone_number);
  if (message.sticker) return sticker(message.sticker);
  return message.poll ? poll(message.poll) : null;
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
  shown.setAttribute('aria-label', say('download', name ?? say('file')));
  shown.dataset.testid = 'download';
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

/** A sound or a film; what the browser cannot play can still be saved. */
function player(tag, { file_id: id, file_name: name }, title) {
  const node = el(tag, {
    class: 'player',
    controls: true,
    preload: 'metadata',
    src: api.fileUrl(id),
    'aria-label': title,
    data: { testid: 'player' },
  });
  const block = el('div', { class: 'player-block' }, el('small', { class: 'player-title' }, title), node);
  node.addEventListener('error', () => block.replaceWith(file({ file_id: id, file_name: name ?? title })), {
    once: true,
  });
  return block;
}

function seconds(duration) {
  return say('seconds', duration ?? 0);
}

function sticker({ file_id: id, emoji }) {
  const image = el('img', { class: 'sticker', src: api.fileUrl(id), alt: `${say('sticker')} ${emoji ?? ''}`.trim() });
  image.addEventListener('error', () => image.replaceWith(el('div', { class: 'bubble-text big' }, emoji ?? '▫')));
  return image;
}

function poll({ question, options, is_anonymous: anonymous }) {
  return el(
    'div',
    { class: 'poll', data: { testid: 'poll' } },
    el('b', { dir: 'auto' }, question),
    el('small', {}, say(anonymous ? 'pollAnonymous' : 'pollPublic')),
    el(
      'ul',
      {},
      options.map(({ text }) => el('li', { dir: 'auto' }, text)),
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
