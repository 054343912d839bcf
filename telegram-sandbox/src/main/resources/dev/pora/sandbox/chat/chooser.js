import { avatar, el } from './dom.js';
import { openDialog } from './overlay.js';
import { say } from './words.js';

/** Asks for one of `chats`, forums with each of their topics. `choose(chatId, topicId)` after the dialog has closed. */
export function openChooser(session, title, chats, choose) {
  const dialog = openDialog({ title, testid: 'chat-dialog', className: 'dialog-small' });
  const places = chats.flatMap((chat) => [
    { chat, topic: null },
    ...(chat.is_forum ? chat.topics.map((topic) => ({ chat, topic })) : []),
  ]);
  dialog.append(
    places.length === 0 && el('p', { class: 'dialog-hint' }, say('noChats')),
    el(
      'ul',
      { class: 'options' },
      places.map((place) =>
        option(session, place, () => {
          dialog.close();
          choose(place.chat.id, place.topic?.id ?? 0);
        }),
      ),
    ),
  );
  dialog.querySelector('.option-main')?.focus();
}

function option(session, { chat, topic }, click) {
  const isPrivate = session.isPrivate(chat);
  const name = session.nameOf(chat);
  return el(
    'li',
    { class: 'option' },
    el(
      'button',
      {
        type: 'button',
        class: 'option-main',
        data: { testid: 'chat-option', chatId: chat.id, topicId: topic?.id ?? 0 },
        on: { click },
      },
      avatar(isPrivate ? session.bot?.id : chat.id, name, isPrivate),
      el(
        'span',
        { class: 'option-text' },
        el('bdi', {}, name),
        el(
          'small',
          {},
          topic ? `# ${topic.name}` : chat.is_forum ? `# ${say('general')}` : (say('kinds')[chat.type] ?? say('bot')),
        ),
      ),
    ),
  );
}
