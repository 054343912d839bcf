import { deleteTopic, saveTopic } from './administration.js';
import { el, icon, iconButton, place } from './dom.js';
import { attempt, openDialog } from './overlay.js';
import { field, form } from './people.js';
import { GENERAL } from './thread.js';
import { say } from './words.js';

/** The topics of a forum in a row above the messages; with arrows from one to the next. */
export class TopicStrip {
  element = el('nav', { class: 'topics', hidden: true, data: { testid: 'topics' } });
  #session;
  #actions;
  #buttons = new Map();
  #add = null;

  constructor(session, actions) {
    this.#session = session;
    this.#actions = actions;
    this.element.addEventListener('keydown', (event) => this.#move(event));
  }

  render() {
    const { chat } = this.#session;
    this.element.hidden = !chat?.is_forum;
    if (!chat?.is_forum) return;
    this.element.setAttribute('aria-label', say('topics'));
    const topics = [{ id: GENERAL, name: say('general') }, ...chat.topics];
    place(this.element, [...topics.map((topic) => this.#button(chat, topic)), this.#adder()]);
    this.element.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #button(chat, { id, name, closed }) {
    const key = `${chat.id}/${id}`;
    if (!this.#buttons.has(key))
      this.#buttons.set(
        key,
        el('button', {
          type: 'button',
          class: 'topic',
          data: { testid: 'topic', topicId: id },
          on: { click: () => this.#actions.openTopic(id) },
        }),
      );
    const button = this.#buttons.get(key);
    const unread = this.#session.unread(chat.id, id);
    button.setAttribute('aria-current', String(id === this.#session.topicId));
    button.replaceChildren(
      ...[
        closed && el('span', { class: 'topic-mark', title: say('topicClosed') }, icon('lock')),
        el('bdi', {}, name),
        unread > 0 && el('span', { class: 'badge', title: say('unread', unread) }, String(unread)),
      ].filter(Boolean),
    );
    return button;
  }

  #adder() {
    this.#add ??= iconButton('plus', say('newTopic'), {
      data: { testid: 'new-topic' },
      on: { click: () => openTopicForm(this.#session, null, (id) => this.#actions.openTopic(id)) },
    });
    this.#add.setAttribute('aria-label', say('newTopic'));
    this.#add.title = say('newTopic');
    return this.#add;
  }

  #move(event) {
    const buttons = [...this.element.querySelectorAll('button')];
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const now = buttons.indexOf(document.activeElement);
    if (!step || now < 0) return;
    event.preventDefault();
    buttons[(now + step + buttons.length) % buttons.length].focus();
  }
}

/** A new topic, or another name for one that exists. */
export function openTopicForm(session, topic, done = () => {}) {
  const dialog = openDialog({
    title: say(topic ? 'renameTopic' : 'newTopic'),
    testid: 'topic-dialog',
    className: 'dialog-small',
  });
  const name = field(say('topicName'), { name: 'name', required: true, maxlength: 128 });
  const input = name.querySelector('input');
  input.value = topic?.name ?? '';
  dialog.append(
    form([name], say(topic ? 'save' : 'create'), async (values) => {
      const id = await saveTopic(session, topic?.id, { name: values.name.trim() });
      dialog.close();
      done(id);
    }),
  );
  input.focus();
}

/** What the chat's menu offers for the topic that is open. */
export function topicItems(session) {
  const { chat, topicId } = session;
  if (chat.type !== 'supergroup') return [];
  const add = {
    label: say('newTopic'),
    symbol: icon('plus'),
    run: () => openTopicForm(session, null, (id) => session.openTopic(id)),
  };
  const topic = chat.topics.find(({ id }) => id === topicId);
  if (!topic) return [add];
  const save = (change) => () => attempt(() => saveTopic(session, topic.id, change));
  return [
    add,
    { label: say('renameTopic'), symbol: icon('edit'), run: () => openTopicForm(session, topic) },
    topic.closed
      ? { label: say('reopenTopic'), symbol: icon('check'), run: save({ closed: false }) }
      : { label: say('closeTopic'), symbol: icon('lock'), run: save({ closed: true }) },
    {
      label: say('deleteTopic'),
      symbol: icon('close'),
      danger: true,
      run: () => attempt(() => deleteTopic(session, topic.id)),
    },
  ];
}
