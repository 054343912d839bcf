import { language, say } from './words.js';

/** The locale of times: the reader's own variety of the page's language when the browser names one. */
function locale() {
  const wanted = language();
  const own = navigator.languages.find((tag) => tag.toLowerCase().startsWith(wanted));
  return own && own.includes('-') ? own : { ru: 'ru-RU', en: 'en-GB' }[wanted];
}

function format(date, options) {
  return new Intl.DateTimeFormat(locale(), options).format(date);
}

const at = (unix) => new Date(unix * 1000);

export function clockTime(unix) {
  return format(at(unix), { hour: '2-digit', minute: '2-digit' });
}

export function fullTime(unix) {
  return format(at(unix), { dateStyle: 'full', timeStyle: 'long' });
}

/** With milliseconds, for developers. */
export function exactTime(iso) {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return String(iso ?? '');
  const two = (n, width = 2) => String(n).padStart(width, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${two(date.getMilliseconds(), 3)}`;
}

/** One key for each day of the browser's zone. */
export function dayKey(unix) {
  const date = at(unix);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

export function dayName(unix) {
  const now = new Date();
  const key = dayKey(unix);
  if (key === dayKey(now / 1000)) return say('today');
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (key === dayKey(yesterday / 1000)) return say('yesterday');
  const sameYear = at(unix).getFullYear() === now.getFullYear();
  return format(at(unix), { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) });
}

/** For the list of chats: the time today, the weekday within a week, otherwise the date. */
export function shortWhen(unix) {
  const now = new Date();
  if (dayKey(unix) === dayKey(now / 1000)) return clockTime(unix);
  const days = (now - at(unix)) / 86_400_000;
  if (days >= 0 && days < 6) return format(at(unix), { weekday: 'short' });
  return format(at(unix), { day: '2-digit', month: '2-digit', year: '2-digit' });
}

/**
 * A `date_time` entity in the reader's own zone and language. The format is Telegram's `r|w?[dD]?[tT]?`:
 * r relative, w weekday, d or D the date in digits or words, t or T the time without or with seconds.
 * Anything else, and no format at all, gives null: the text is shown as it was written.
 */
export function moment(unix, pattern) {
  if (pattern === 'r') return relative(unix);
  const parts = /^(w?)([dD]?)([tT]?)$/.exec(pattern ?? '');
  if (!pattern || !parts) return null;
  const [, weekday, date, time] = parts;
  return format(at(unix), {
    ...(weekday && { weekday: 'long' }),
    ...(date === 'd' && { day: '2-digit', month: '2-digit', year: '2-digit' }),
    ...(date === 'D' && { day: 'numeric', month: 'long', year: 'numeric' }),
    ...(time && { hour: '2-digit', minute: '2-digit' }),
    ...(time === 'T' && { second: '2-digit' }),
  });
}

const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

function relative(unix) {
  const seconds = Math.round(unix - Date.now() / 1000);
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(Math.trunc(seconds / length), unit);
}
