import { Calls } from './calls.js';
import { el, iconButton, replaceChildren } from './dom.js';
import { Faults } from './faults.js';
import { language, say } from './words.js';

const POLL = 1_000;

/** For developers: the calls that the program makes, and faults for it to survive. */
export class Drawer {
  element = el('aside', { class: 'drawer', hidden: true, data: { testid: 'drawer' } });
  #tabs;
  #open = 'calls';
  #drawnIn = '';
  #timer = 0;

  constructor(session) {
    this.#tabs = { calls: new Calls(), faults: new Faults(session) };
    this.element.addEventListener('keydown', (event) => event.key === 'Escape' && this.toggle());
    session.on('link', (connected) => connected && this.#tabs.calls.restart());
  }

  get isOpen() {
    return !this.element.hidden;
  }

  toggle() {
    this.element.hidden = !this.element.hidden;
    document.getElementById('app').dataset.drawer = this.isOpen ? 'open' : 'closed';
    clearTimeout(this.#timer);
    if (!this.isOpen) return document.querySelector('[data-testid="drawer-toggle"]')?.focus();
    this.render();
    this.element.querySelector('[role="tab"][aria-selected="true"]').focus();
    void this.#poll();
  }

  /** Draws it anew in another language; otherwise what is typed and opened stays. */
  translate() {
    if (this.isOpen && this.#drawnIn !== language()) this.render();
  }

  render() {
    this.#drawnIn = language();
    this.element.setAttribute('aria-label', say('drawerTitle'));
    replaceChildren(
      this.element,
      el(
        'header',
        { class: 'drawer-head' },
        el('h2', {}, say('drawerTitle')),
        iconButton('close', say('close'), { on: { click: () => this.toggle() } }),
      ),
      el(
        'div',
        { class: 'tabs', role: 'tablist' },
        Object.keys(this.#tabs).map((tab) => this.#tabButton(tab)),
      ),
      el(
        'div',
        { class: 'drawer-panel', id: 'drawer-panel', role: 'tabpanel', 'aria-labelledby': `tab-${this.#open}` },
        this.#tabs[this.#open].draw(),
      ),
    );
    this.#tabs[this.#open].shown();
  }

  #tabButton(tab) {
    return el(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${tab}`,
        'aria-selected': String(tab === this.#open),
        'aria-controls': 'drawer-panel',
        data: { testid: `tab-${tab}` },
        on: { click: () => this.#show(tab) },
      },
      say(tab),
    );
  }

  #show(tab) {
    this.#open = tab;
    this.render();
    this.element.querySelector(`#tab-${tab}`).focus();
  }

  async #poll() {
    if (!this.isOpen) return;
    try {
      await this.#tabs[this.#open].refresh();
    } catch (error) {
      console.warn(error);
    }
    this.#timer = setTimeout(() => this.#poll(), POLL);
  }
}
