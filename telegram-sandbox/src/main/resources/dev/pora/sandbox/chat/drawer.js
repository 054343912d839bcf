import { api } from './api.js';
import { el, iconButton, place, replaceChildren } from './dom.js';
import { attempt } from './overlay.js';
import { field, form, select } from './people.js';
import { exactTime } from './times.js';
import { language, say } from './words.js';

const POLL = 1_000;
const KEPT = 500;
const WIDTH_OF_TEXT = 90;

/** The faults that the server knows, with what it asks beside: the pause that it names, or how long it holds a call. */
const FAULTS = new Map([
  ['429', { retry: true }],
  ['403', {}],
  ['400', {}],
  ['401', {}],
  ['5xx', {}],
  ['accept-then-drop', {}],
  ['drop', {}],
  ['hang', { millis: 30_000 }],
  ['slow', { millis: 5_000 }],
]);

const METHODS = [
  'sendMessage',
  'editMessageText',
  'answerCallbackQuery',
  'getUpdates',
  'copyMessage',
  'sendChatAction',
  'setMyCommands',
  'deleteMessage',
];

/** For developers: the calls that the program makes, and faults for it to survive. */
export class Drawer {
  element = el('aside', { class: 'drawer', hidden: true, data: { testid: 'drawer' } });
  #session;
  #calls = [];
  #rows = new Map();
  #after = 0;
  #timer = 0;
  #tab = 'calls';
  #filter = '';
  #hidePolling = true;
  #list = el('ol', { class: 'calls', tabindex: 0, data: { testid: 'transcript' } });
  #faults = el('ul', { class: 'faults', data: { testid: 'faults' } });
  #drawnIn = '';
  #note = el('p', { class: 'dialog-hint' });

  constructor(session) {
    this.#session = session;
    this.element.addEventListener('keydown', (event) => event.key === 'Escape' && this.toggle());
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
        ['calls', 'faults'].map((tab) => this.#tabButton(tab)),
      ),
      this.#tab === 'calls' ? this.#callsPanel() : this.#faultsPanel(),
    );
    if (this.#tab === 'calls') {
      this.#renderCalls();
      this.#list.scrollTop = this.#list.scrollHeight;
    } else void this.#loadFaults();
  }

  #tabButton(tab) {
    return el(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${tab}`,
        'aria-selected': String(tab === this.#tab),
        'aria-controls': 'drawer-panel',
        data: { testid: `tab-${tab}` },
        on: { click: () => this.#show(tab) },
      },
      say(tab),
    );
  }

  #show(tab) {
    this.#tab = tab;
    this.render();
    this.element.querySelector(`#tab-${tab}`).focus();
  }

  #panel(...content) {
    return el(
      'div',
      { class: 'drawer-panel', id: 'drawer-panel', role: 'tabpanel', 'aria-labelledby': `tab-${this.#tab}` },
      content,
    );
  }

  #callsPanel() {
    const filter = el('input', {
      type: 'search',
      class: 'filter',
      placeholder: say('filterCalls'),
      'aria-label': say('filterCalls'),
      value: this.#filter,
    });
    filter.addEventListener('input', () => {
      this.#filter = filter.value;
      this.#renderCalls();
    });
    const polling = el('input', { type: 'checkbox', checked: this.#hidePolling });
    polling.addEventListener('change', () => {
      this.#hidePolling = polling.checked;
      this.#renderCalls();
    });
    return this.#panel(
      el('p', { class: 'dialog-hint' }, say('callsText')),
      filter,
      el(
        'div',
        { class: 'drawer-tools' },
        el('label', { class: 'check' }, polling, say('hidePolling')),
        el('button', { type: 'button', class: 'button small', on: { click: () => this.#forget() } }, say('clearCalls')),
      ),
      this.#note,
      this.#list,
    );
  }

  async #poll() {
    if (!this.isOpen) return;
    try {
      const { calls } = await api.transcript(this.#after);
      if (calls.length > 0) this.#take(calls);
      if (this.#tab === 'faults') this.#renderFaults((await api.faults()).faults ?? []);
    } catch (error) {
      console.warn(error);
    }
    this.#timer = setTimeout(() => this.#poll(), POLL);
  }

  #take(calls) {
    this.#after = Math.max(this.#after, ...calls.map(({ n }) => n));
    this.#calls = [...this.#calls, ...calls].slice(-KEPT);
    if (this.#tab === 'calls') this.#renderCalls();
  }

  #forget() {
    this.#calls = [];
    this.#rows.clear();
    this.#renderCalls();
  }

  #renderCalls() {
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

  #faultsPanel() {
    const kind = select(
      say('faultKind'),
      'fault',
      [...FAULTS.keys()].map((name) => [name, say('faultKinds')[name]]),
    );
    const method = field(say('faultMethod'), {
      name: 'method',
      list: 'methods',
      placeholder: say('anyMethod'),
      spellcheck: 'false',
    });
    const times = field(say('faultTimes'), {
      name: 'times',
      type: 'number',
      min: 1,
      max: 10_000,
      placeholder: say('always'),
    });
    times.querySelector('input').value = 1;
    const retry = field(say('retryAfter'), { name: 'retry_after', type: 'number', min: 1, max: 3_600 });
    retry.querySelector('input').value = 3;
    const delay = field(say('delay'), { name: 'millis', type: 'number', min: 1, max: 600_000 });
    const chosen = kind.querySelector('select');
    const adapt = () => {
      const { retry: pauses, millis } = FAULTS.get(chosen.value);
      retry.hidden = !pauses;
      delay.hidden = !millis;
      delay.querySelector('input').value = millis ?? 1;
    };
    chosen.addEventListener('change', adapt);
    adapt();
    return this.#panel(
      el('p', { class: 'dialog-hint' }, say('faultsText')),
      form(
        [
          kind,
          el('div', { class: 'field-pair' }, method, times),
          retry,
          delay,
          el(
            'datalist',
            { id: 'methods' },
            METHODS.map((name) => el('option', { value: name })),
          ),
          el('label', { class: 'check' }, el('input', { type: 'checkbox', name: 'here' }), say('onlyThisChat')),
        ],
        say('inject'),
        (values) => this.#inject(values),
      ),
      this.#faults,
    );
  }

  async #inject({ fault, method, times, retry_after: retryAfter, millis, here }) {
    await api.inject({
      fault,
      ...(method.trim() && { method: method.trim() }),
      ...(times && { times: Number(times) }),
      ...(FAULTS.get(fault).retry && { retry_after: Number(retryAfter) }),
      ...(FAULTS.get(fault).millis && { millis: Number(millis) }),
      ...(here && this.#session.chatId !== null && { chat_id: this.#session.chatId }),
    });
    await this.#loadFaults();
  }

  async #loadFaults() {
    await attempt(async () => this.#renderFaults((await api.faults()).faults ?? []));
  }

  #renderFaults(faults) {
    const signature = JSON.stringify([faults, language()]);
    if (this.#faults.dataset.signature === signature) return;
    this.#faults.dataset.signature = signature;
    const clear = async (id) => {
      await attempt(() => api.clearFault(id));
      await this.#loadFaults();
    };
    replaceChildren(
      this.#faults,
      faults.length === 0 && el('li', { class: 'dialog-hint' }, say('faultsEmpty')),
      faults.map((fault) =>
        el(
          'li',
          { class: 'fault', data: { testid: 'fault' } },
          el(
            'span',
            {},
            el('b', {}, say('faultKinds')[fault.fault] ?? fault.fault),
            ` ${fault.method ?? say('anyMethod')}`,
            fault.chat_id ? ` · ${fault.chat_id}` : '',
            ` · ${left(fault)}`,
          ),
          iconButton('close', say('remove'), { on: { click: () => clear(fault.id) } }),
        ),
      ),
      faults.length > 1 &&
        el(
          'li',
          {},
          el('button', { type: 'button', class: 'button small', on: { click: () => clear() } }, say('clearFaults')),
        ),
    );
  }
}

function left({ times }) {
  if (times === undefined) return say('always');
  return times === 0 ? say('holding') : say('leftTimes', times);
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
