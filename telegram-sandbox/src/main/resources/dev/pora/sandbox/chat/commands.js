import { el, place } from './dom.js';

/**
 * The bot's commands above the input field while it holds `/` and the beginning of a name.
 * The field keeps the focus: arrows move, Enter sends the command, Tab only writes it, Escape closes.
 */
export class CommandMenu {
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

  offer(commands, text, label) {
    const typed = /^\/([a-z0-9_]*)$/i.exec(text)?.[1].toLowerCase();
    this.#items = typed === undefined ? [] : matching(commands, typed);
    this.#at = 0;
    this.element.hidden = this.#items.length === 0;
    this.element.setAttribute('aria-label', label);
    place(
      this.element,
      this.#items.map((item, index) => this.#option(item, index)),
    );
    this.#mark();
  }

  #option({ command, description }, index) {
    const option = el(
      'div',
      { class: 'command', id: `command-${index}`, role: 'option', data: { testid: 'command-option', command } },
      el('b', {}, `/${command}`),
      el('span', { dir: 'auto' }, description),
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
    const { command } = this.#items[index];
    this.close();
    this.#choose(command, now);
  }

  close() {
    this.element.hidden = true;
    this.#mark();
  }
}

/** Those that begin so, the one that is written out in full before longer ones. */
function matching(commands, typed) {
  const found = commands.filter(({ command }) => command.startsWith(typed));
  return found.toSorted((a, b) => (b.command === typed) - (a.command === typed));
}
