import { ENGLISH } from './english.js';
import { RUSSIAN } from './russian.js';

const LANGUAGES = { ru: RUSSIAN, en: ENGLISH };
let current = 'en';

export function speak(language) {
  current = language === 'ru' ? 'ru' : 'en';
  document.documentElement.lang = current;
}

export function language() {
  return current;
}

/** The sentence for `key`; functions receive the arguments. */
export function say(key, ...args) {
  const sentence = LANGUAGES[current][key];
  return typeof sentence === 'function' ? sentence(...args) : sentence;
}
