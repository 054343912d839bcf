import { el, place } from './dom.js';

/**
 * What fits the beginning that stands in the input field, above it: commands, or people to mention. Each is
 * `{title, detail, value}`. The field keeps the focus: arrows move, Enter takes at once, Tab only writes, Escape closes.
 */
export class Suggestions {
  element = el('div', {
    class: 'command-menu',
    id: 'command-menu',
    role: 'listbox',
    hidden: true,
    data: { testid: 'command-menu' },
  });
  #input;
  #choose;
  #items = [];
  #at = 0;

  constructor(input, choose) {
    this.#input = input;
    this.#choose = choose;
    input.setAttribute('aria-controls', 'command-menu');
    input.setAttribute('aria-autocomplete', 'list');
  }

  get isOpen() {
    return !this.element.hidden;
  }

  offer(items, label) {
    this.#items = items;
    this.#at = 0;
    this.element.hidden = items.length === 0;
    this.element.setAttribute('aria-label', label);
    place(
      this.element,
      items.map((item, index) => this.#option(item, index)),
    );
    this.#mark();
  }

  #option({ title, detail }, index) {
    const option = el(
      'div',
      { class: 'command', id: `command-${index}`, role: 'option', data: { testid: 'command-option', command: title } },
      el('b', { dir: 'auto' }, title),
      el('span', { dir: 'auto' }, detail),
    );
    option.addEventListener('mousedown', (event) => {
      event.preventDefault();
      this.#take(index, true);
    });
    option.addEventListener('mousemove', () => {
      this.#at = index;
      this.#mark();
    });
    return option;
  }

  #mark() {
    [...this.element.children].forEach((option, index) =>
      option.setAttribute('aria-selected', String(index === this.#at)),
    );
    if (!this.isOpen) return this.#input.removeAttribute('aria-activedescendant');
    this.#input.setAttribute('aria-activedescendant', `command-${this.#at}`);
    this.element.children[this.#at].scrollIntoView({ block: 'nearest' });
  }

  /** True when the key was for the menu. */
  key(event) {
    if (!this.isOpen) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.#at = (this.#at + step + this.#items.length) % this.#items.length;
      this.#mark();
    } else if (event.key === 'Escape') this.close();
    else if (event.key === 'Tab' && !event.shiftKey) this.#take(this.#at, false);
    else if (event.key === 'Enter' && !event.shiftKey) this.#take(this.#at, true);
    else return false;
    event.preventDefault();
    return true;
  }

  #take(index, now) {
    const { value } = this.#items[index];
    this.close();
    this.#choose(value, now);
  }

  close() {
    this.element.hidden = true;
    this.#mark();
  }
}

/** The commands that begin as `text` does; the one that is written out in full before longer ones. */
export function commandsLike(commands, text) {
  const typed = /^\/([a-z0-9_]*)$/i.exec(text)?.[1].toLowerCase();
  if (typed === undefined) return [];
  const rank = ({ command }) => (command === typed ? 0 : 1);
  return commands
    .filter(({ command }) => command.startsWith(typed))
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ command, description }) => ({ title: `/${command}`, detail: description, value: { command } }));
}

/** The people whose name or username begins with what stands behind the last @ of `text`. */
export function peopleLike(people, text) {
  const typed = /(?:^|\s)@([\p{L}\p{N}_]*)$/u.exec(text)?.[1].toLowerCase();
  if (typed === undefined) return [];
  return people
    .filter(({ first_name: name, username }) => [name, username].some((one) => one?.toLowerCase().startsWith(typed)))
    .map((person) => ({
      title: person.first_name,
      detail: person.username ? `@${person.username}` : '',
      value: { person, typed: typed.length + 1 },
    }));
}
