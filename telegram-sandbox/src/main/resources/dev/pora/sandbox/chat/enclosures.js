import { el } from './dom.js';
import { humanSize } from './media.js';
import { openDialog, toast } from './overlay.js';
import { field, form, select } from './people.js';
import { say } from './words.js';

const LARGEST_MB = 10;
const MOST_FILES = 10;
const IMAGE = /^image\/(png|jpeg|webp)$/;

const CITIES = {
  Moscow: [55.7558, 37.6173],
  Kaliningrad: [54.7104, 20.4522],
  Yekaterinburg: [56.8389, 60.6057],
  Novosibirsk: [55.0084, 82.9357],
  Vladivostok: [43.1155, 131.8855],
  Almaty: [43.2389, 76.8897],
  Tbilisi: [41.7151, 44.8271],
  Berlin: [52.52, 13.405],
  London: [51.5072, -0.1276],
  NewYork: [40.7128, -74.006],
  SanFrancisco: [37.7749, -122.4194],
  Tokyo: [35.6762, 139.6503],
  Sydney: [-33.8688, 151.2093],
};

/** Asks for a place: a city from the list, or any point. `send({latitude, longitude})`. */
export function openLocation(send) {
  const dialog = openDialog(
    { title: say('locationTitle'), testid: 'location-dialog', className: 'dialog-small' },
    el('p', { class: 'dialog-hint' }, say('locationText')),
  );
  const names = say('cities');
  const city = select(say('city'), 'city', [
    ...Object.keys(CITIES).map((key) => [key, names[key]]),
    ['', say('ownPoint')],
  ]);
  const point = (label, name, limit) =>
    field(label, { name, type: 'number', step: 'any', min: -limit, max: limit, required: true });
  const latitude = point(say('latitude'), 'latitude', 90);
  const longitude = point(say('longitude'), 'longitude', 180);
  const chosen = city.querySelector('select');
  const inputs = [latitude, longitude].map((label) => label.querySelector('input'));
  const fill = () =>
    (CITIES[chosen.value] ?? ['', '']).forEach((degrees, index) => {
      inputs[index].value = degrees;
    });
  chosen.addEventListener('change', fill);
  inputs.forEach((input) =>
    input.addEventListener('input', () => {
      chosen.value = '';
    }),
  );
  fill();
  dialog.append(
    form([city, el('div', { class: 'field-pair' }, latitude, longitude)], say('send'), async (values) => {
      await send({ latitude: Number(values.latitude), longitude: Number(values.longitude) });
      dialog.close();
    }),
  );
  chosen.focus();
}

/** Lets the person choose files, when none were pasted or dropped, and asks for the caption. `send({photo})`, or document, voice, audio, video. */
export function attachFiles(files, send) {
  if (files?.length > 0) return confirm([...files], send);
  const input = el('input', {
    type: 'file',
    multiple: true,
    class: 'visually-hidden',
    tabindex: -1,
    data: { testid: 'file-input' },
  });
  input.addEventListener('change', () => {
    input.remove();
    if (input.files.length > 0) confirm([...input.files], send);
  });
  input.addEventListener('cancel', () => input.remove());
  document.body.append(input);
  input.click();
}

/** Several files are an album: messages of their own that say that they belong together, the first with the caption. */
function confirm(files, send) {
  if (files.length > MOST_FILES) return toast(say('tooMany', MOST_FILES), 'error');
  if (files.some(({ size }) => size > LARGEST_MB * 1024 * 1024)) return toast(say('tooLarge', LARGEST_MB), 'error');
  const title = files.length > 1 ? say('sendFiles', files.length) : say('sendFile', files[0].name);
  const dialog = openDialog({ title, testid: 'file-dialog', className: 'dialog-small' });
  const shown = files.length === 1 && IMAGE.test(files[0].type) && preview(files[0], dialog);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const caption = field(say('caption'), { name: 'caption', maxlength: 1024, placeholder: say('optional') });
  dialog.append(
    form(
      [shown, el('p', { class: 'dialog-hint' }, humanSize(size)), caption, choice(files)],
      say('send'),
      async (values) => {
        const album = files.length > 1 ? { media_group_id: String(Date.now()) } : {};
        const words = [values.caption.trim()];
        for (const file of files) {
          const enclosure = await enclosed(file);
          const text = words.shift();
          if (text) enclosure.caption = text;
          await send({ [kindOf(file, Boolean(values.special))]: enclosure, ...album });
        }
        dialog.close();
      },
    ),
  );
  caption.querySelector('input').focus();
}

function preview(file, dialog) {
  const image = el('img', { class: 'preview', src: URL.createObjectURL(file), alt: file.name });
  dialog.addEventListener('close', () => URL.revokeObjectURL(image.src));
  return image;
}

/** Pictures travel as photos unless one says otherwise; a sound becomes a voice message only when one says so. */
function choice(files) {
  const images = files.every(({ type }) => IMAGE.test(type));
  if (!images && !files.every(({ type }) => type.startsWith('audio/'))) return null;
  const box = el('input', { type: 'checkbox', name: 'special', checked: images });
  return el('label', { class: 'check' }, box, say(images ? 'asPhoto' : 'asVoice'));
}

/** As which of Telegram's kinds a file travels. */
function kindOf(file, special) {
  if (IMAGE.test(file.type)) return special ? 'photo' : 'document';
  if (file.type.startsWith('audio/')) return special ? 'voice' : 'audio';
  return file.type.startsWith('video/') ? 'video' : 'document';
}

/** A file as the server takes it. */
export async function enclosed(file) {
  return {
    file_name: file.name,
    mime_type: file.type || 'application/octet-stream',
    base64: await base64(file),
  };
}

async function base64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
