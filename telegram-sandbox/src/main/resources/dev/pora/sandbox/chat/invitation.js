import { avatar, el } from './dom.js';
import { say } from './words.js';

/** What stands where nothing was said yet: whom one can write to, and what. `suggest` is called with what was chosen. */
export function invitation(session, suggest) {
  const { chat, bot } = session;
  if (!chat) return [el('p', { class: 'empty-text' }, say('chooseChat'))];
  const isPrivate = session.isPrivate(chat);
  return [
    avatar(isPrivate ? bot?.id : chat.id, session.nameOf(chat), isPrivate),
    el('h2', { class: 'empty-title' }, say(isPrivate ? 'emptyTitle' : 'emptyGroupTitle')),
    el(
      'p',
      { class: 'empty-text', dir: 'auto' },
      isPrivate ? bot?.description || say('emptyText') : say('emptyGroupText', bot?.username ?? ''),
    ),
    el(
      'div',
      { class: 'chips' },
      say(isPrivate ? 'suggestions' : 'groupSuggestions').map((text) => chip(text, suggest)),
    ),
  ];
}

function chip(text, suggest) {
  return el(
    'button',
    { type: 'button', class: 'chip', data: { testid: 'suggestion' }, on: { click: () => suggest(text) } },
    text,
  );
}
