import { api } from './api.js';
import { el, iconButton, replaceChildren } from './dom.js';
import { attempt } from './overlay.js';
import { field, form, select } from './people.js';
import { language, say } from './words.js';

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

/** A form for one more fault, and those that wait to strike. */
export class Faults {
  #session;
  #list = el('ul', { class: 'faults', data: { testid: 'faults' } });

  constructor(session) {
    this.#session = session;
  }

  /** What the tab shows; called again in another language. */
  draw() {
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
    return [
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
      this.#list,
    ];
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
    await this.refresh();
  }

  shown() {
    void attempt(() => this.refresh());
  }

  async refresh() {
    this.#render((await api.faults()).faults ?? []);
  }

  #render(faults) {
    const signature = JSON.stringify([faults, language()]);
    if (this.#list.dataset.signature === signature) return;
    this.#list.dataset.signature = signature;
    const clear = async (id) => {
      await attempt(() => api.clearFault(id));
      await attempt(() => this.refresh());
    };
    replaceChildren(
      this.#list,
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
