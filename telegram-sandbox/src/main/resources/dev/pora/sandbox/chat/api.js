/** The sandbox's own HTTP interface, same origin. */
const BASE = '/sandbox/api';

/** The server understood and said no; the message is its sentence. */
export class Refused extends Error {}

/** Nothing came back: the server is down or the connection broke. */
export class Unreachable extends Error {}

async function call(method, path, body) {
  let response;
  try {
    response = await fetch(BASE + path, {
      method,
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (cause) {
    throw new Unreachable(String(cause));
  }
  const answer = await response.json().catch(() => null);
  if (response.ok) return answer;
  throw new Refused(answer?.error ?? answer?.description ?? `${response.status} ${response.statusText}`);
}

const messages = (chatId) => `/chats/${encodeURIComponent(chatId)}/messages`;

const topics = (chatId) => `/chats/${encodeURIComponent(chatId)}/topics`;

export const api = {
  state: (as) => call('GET', as === null || as === undefined ? '/state' : `/state?as=${as}`),
  changeBot: (id, change) => call('PATCH', `/bots/${id}`, change),
  addUser: (user) => call('POST', '/users', user),
  changeUser: (id, change) => call('PATCH', `/users/${id}`, change),
  addChat: (chat) => call('POST', '/chats', chat),
  changeChat: (id, change) => call('PATCH', `/chats/${id}`, change),
  messages: (chatId, as, { before, limit = 50 } = {}) =>
    call('GET', `${messages(chatId)}?as=${as}&limit=${limit}${before ? `&before=${before}` : ''}`),
  send: (chatId, message) => call('POST', messages(chatId), message),
  edit: (chatId, id, from, text) => call('PATCH', `${messages(chatId)}/${id}`, { from, text }),
  press: (chatId, id, from, data) => call('POST', `${messages(chatId)}/${id}/press`, { from, data }),
  remove: (chatId, id, from) => call('DELETE', `${messages(chatId)}/${id}?from=${from}`),
  addTopic: (chatId, topic) => call('POST', topics(chatId), topic),
  changeTopic: (chatId, id, change) => call('PATCH', `${topics(chatId)}/${id}`, change),
  deleteTopic: (chatId, id) => call('DELETE', `${topics(chatId)}/${id}`),
  react: (chatId, id, from, emoji) => call('POST', `${messages(chatId)}/${id}/reaction`, { from, emoji }),
  transcript: (after) => call('GET', `/transcript?after=${after}`),
  faults: () => call('GET', '/faults'),
  inject: (fault) => call('POST', '/faults', fault),
  clearFault: (id) => call('DELETE', id === undefined ? '/faults' : `/faults/${id}`),
  fileUrl: (fileId) => `${BASE}/files/${encodeURIComponent(fileId)}`,
};

const EVENTS = ['message', 'edited', 'deleted', 'typing', 'state'];
const LONGEST_PAUSE = 8_000;

/**
 * The live events of one user. Reconnects by itself with growing pauses, until closed;
 * `onOpen(again)` is told true after a gap, when something may have been missed.
 */
export class EventStream {
  #as;
  #handlers;
  #source = null;
  #timer = 0;
  #pause = 500;
  #openedBefore = false;
  #closed = false;

  constructor(as, handlers) {
    this.#as = as;
    this.#handlers = handlers;
    this.#connect();
  }

  #connect() {
    const source = new EventSource(`${BASE}/events?as=${encodeURIComponent(this.#as)}`);
    this.#source = source;
    source.onopen = () => {
      this.#pause = 500;
      this.#handlers.onOpen(this.#openedBefore);
      this.#openedBefore = true;
    };
    source.onerror = () => this.#retry();
    for (const name of EVENTS) {
      source.addEventListener(name, (event) => this.#handlers.onEvent(name, JSON.parse(event.data || '{}')));
    }
  }

  #retry() {
    this.#source.close();
    if (this.#closed) return;
    this.#handlers.onLost();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#connect(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }

  close() {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#source.close();
  }
}
