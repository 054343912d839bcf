import { api } from './api.js';
import { el, place } from './dom.js';
import { exactTime } from './times.js';
import { say } from './words.js';

const KEPT = 500;
const WIDTH_OF_TEXT = 90;

/** The calls of the Bot API as they come, newest last, each with its parameters to unfold. */
export class Calls {
  #calls = [];
  #rows = new Map();
  #after = 0;
  #filter = '';
  #hidePolling = true;
  #list = el('ol', { class: 'calls', tabindex: 0, data: { testid: 'transcript' } });
  #note = el('p', { class: 'dialog-hint' });

  /** What the tab shows; called again in another language. */
  draw() {
    const filter = el('input', {
      type: 'search',
      class: 'filter',
      placeholder: say('filterCalls'),
      'aria-label': say('filterCalls'),
      value: this.#filter,
    });
    filter.addEventListener('input', () => {
      this.#filter = filter.value;
      this.#render();
    });
    const polling = el('input', { type: 'checkbox', checked: this.#hidePolling });
    polling.addEventListener('change', () => {
      this.#hidePolling = polling.checked;
      this.#render();
    });
    const clear = el(
      'button',
      { type: 'button', class: 'button small', on: { click: () => this.#forget() } },
      say('clearCalls'),
    );
    return [
      el('p', { class: 'dialog-hint' }, say('callsText')),
      filter,
      el('div', { class: 'drawer-tools' }, el('label', { class: 'check' }, polling, say('hidePolling')), clear),
      this.#note,
      this.#list,
    ];
  }

  shown() {
    this.#render();
    this.#list.scrollTop = this.#list.scrollHeight;
  }

  /** A sandbox that started anew counts its calls from one again. */
  restart() {
    this.#after = 0;
    this.#calls = [];
    this.#rows.clear();
  }

  async refresh() {
    const { calls } = await api.transcript(this.#after);
    if (calls.length === 0) return;
    this.#after = Math.max(this.#after, ...calls.map(({ n }) => n));
    this.#calls = [...this.#calls, ...calls].slice(-KEPT);
    this.#render();
  }

  #forget() {
    this.#calls = [];
    this.#rows.clear();
    this.#render();
  }

  #render() {
    const needle = this.#filter.trim().toLowerCase();
    const shown = this.#calls.filter(
      (call) =>
        !(this.#hidePolling && call.method?.toLowerCase() === 'getupdates' && call.ok) &&
        (!needle || JSON.stringify(call).toLowerCase().includes(needle)),
    );
    const atBottom = this.#list.scrollHeight - this.#list.scrollTop - this.#list.clientHeight < 60;
    place(
      this.#list,
      shown.map((call) => this.#row(call)),
    );
    this.#note.hidden = shown.length > 0;
    this.#note.textContent = say('callsEmpty');
    if (atBottom) this.#list.scrollTop = this.#list.scrollHeight;
  }

  #row(call) {
    const known = this.#rows.get(call.n);
    if (known) return known;
    const failed = call.ok === false;
    const row = el(
      'li',
      { class: failed ? 'call failed' : 'call', data: { testid: 'call', method: call.method } },
      el(
        'details',
        {},
        el(
          'summary',
          {},
          el('time', {}, exactTime(call.time)),
          el('b', {}, call.method),
          el('span', { class: 'call-code' }, failed ? String(call.error_code || '✕') : 'ok'),
          call.fault && el('span', { class: 'call-fault' }, call.fault),
          call.warnings?.length > 0 && el('span', { class: 'call-warned', title: call.warnings.join('\n') }, '!'),
          el('span', { class: 'call-brief', dir: 'auto' }, brief(call.parameters)),
        ),
        call.description && el('p', { class: 'call-description' }, call.description),
        call.warnings?.length > 0 &&
          el(
            'ul',
            { class: 'call-warnings' },
            call.warnings.map((warning) => el('li', {}, warning)),
          ),
        el('pre', { tabindex: 0 }, pretty(call.parameters)),
        call.millis !== undefined && el('p', { class: 'call-took' }, say('took', call.millis)),
      ),
    );
    this.#rows.set(call.n, row);
    return row;
  }
}

function brief(parameters) {
  const { chat_id: chat, text } = parameters ?? {};
  return [chat, text]
    .filter((part) => part !== undefined)
    .join(' ')
    .replace(/\s+/g, ' ')
    .slice(0, WIDTH_OF_TEXT);
}

/** JSON inside of strings (reply_markup, entities) is opened up, as a reader wants it. */
function pretty(parameters) {
  return JSON.stringify(
    parameters ?? {},
    (_, value) => {
      if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
      try {
        return JSON.parse(value);
      } catch {
        return value;
      }
    },
    2,
  );
}
