import { inviteBot } from './administration.js';
import { ChatList } from './chatlist.js';
import { Composer } from './composer.js';
import { Conversation } from './conversation.js';
import { el, place } from './dom.js';
import { openChooser } from './chooser.js';
import { Drawer } from './drawer.js';
import { attachFiles, openLocation } from './enclosures.js';
import { deepLink } from './links.js';
import { attempt, toast } from './overlay.js';
import { openGroup, openPicker } from './people.js';
import { openPoll } from './polls.js';
import { Session } from './session.js';
import { isMe } from './standing.js';
import { openStickers } from './stickers.js';
import { refreshRelativeTimes } from './text.js';
import { openRecorder } from './voice.js';
import { say } from './words.js';

const session = new Session();
const app = document.getElementById('app');
const narrow = matchMedia('(max-width: 720px)');

const messageActions = {
  back: () => go(null),
  open: (id) => go(id, true),
  command: (text) => composer.say(text),
  mention: (username) => mentioned(username),
  isMe: (user) => isMe(session, user),
  openTopic: (id) => openTopic(id),
  deepLink: (url) => follower(deepLink(url, session.bot?.username)),
  forward: (message) => forward(message),
  remove: (message) => attempt(() => session.remove(message)),
  reply: (message) => composer.reply(message),
  edit: (message) => composer.edit(message),
  suggest: (text) => composer.say(text),
  insertMention: (query) => composer.fill(`@${session.bot.username} ${query}`),
  react: (message, emoji) => attempt(() => session.react(session.chatId, message, emoji)),
  press: (message, data) => session.press(session.chatId, message.message_id, data),
};

const list = new ChatList(session, {
  openChat: (id) => go(id, true),
  pickUser: () => openPicker(session, (id) => attempt(() => become(id))),
  newGroup: () => openGroup(session, null, (id) => go(id, true)),
  drawer: () => drawer.toggle(),
});
const conversation = new Conversation(session, messageActions);
const composer = new Composer(session, {
  follow: () => conversation.follow(),
  location: () => openLocation((location) => enclose({ location })),
  voice: () => openRecorder(enclose),
  sticker: () => openStickers(enclose),
  poll: () => openPoll(enclose),
  attach: (files) => attachFiles(files, enclose),
});
const drawer = new Drawer(session);
const banner = el('div', { class: 'banner', role: 'alert', hidden: true, data: { testid: 'connection-banner' } });
const main = el(
  'main',
  { class: 'conversation', data: { testid: 'conversation' } },
  conversation.element,
  composer.element,
);

async function enclose(what) {
  await session.send(session.chatId, { ...what, ...composer.takeReply() });
  conversation.follow();
}

function mentioned(username) {
  if (username.toLowerCase() === session.bot?.username?.toLowerCase()) return go(session.as, true);
  const user = [...session.users.values()].find(
    (candidate) => candidate.username?.toLowerCase() === username.toLowerCase(),
  );
  toast(user ? `${user.first_name}, @${user.username}` : `@${username}`);
}

/** Opens a chat (or on a phone the list, with null) and keeps it in the address. */
function go(chatId, focus = false) {
  session.open(chatId);
  keepAddress('pushState');
  if (focus) composer.focus();
}

function openTopic(id) {
  session.openTopic(id);
  keepAddress('pushState');
  composer.focus();
}

/** Who, in which chat, and in a forum in which topic. */
function keepAddress(how) {
  const { as, chatId: chat, topicId: topic } = session;
  const places = { as, ...(chat === null ? {} : { chat }), ...(topic ? { topic } : {}) };
  const address = `?${new URLSearchParams(places)}`;
  if (address !== location.search) history[how](null, '', address);
}

function forward(message) {
  openChooser(session, say('forwardTo'), [...session.chats.values()], (chatId, topic) =>
    attempt(async () => {
      await session.forward(message, chatId, topic);
      toast(say('forwarded'));
    }),
  );
}

/** What following a link to the bot does, or null when it is none. */
function follower(link) {
  if (!link) return null;
  return link.group === undefined ? () => begin(link.start) : () => beginInGroup(link.group);
}

/** Null is a link to the bot that says nothing: its chat opens. */
function begin(payload) {
  session.thread(session.as).start = payload;
  go(session.as);
  composer.render();
  document.querySelector('[data-testid="start"]')?.focus();
}

/** The bot joins the group that is chosen and is told there what the link says. */
function beginInGroup(payload) {
  const groups = [...session.chats.values()].filter(({ type }) => ['group', 'supergroup'].includes(type));
  openChooser(session, say('addToGroup'), groups, (chatId, topic) =>
    attempt(async () => {
      await inviteBot(session, chatId, true);
      go(chatId);
      if (topic) session.openTopic(topic);
      await composer.say(`/start@${session.bot.username} ${payload}`.trim());
    }),
  );
}

async function become(userId) {
  await session.enter(userId);
  go(narrow.matches ? null : session.as);
  if (!narrow.matches) composer.focus();
}

/** The address says who and where, and may hold a link's payload (`start`); a first visit is a conversation with the bot. */
async function follow() {
  const params = new URLSearchParams(location.search);
  const wanted = Number(params.get('as')) || null;
  if (!session.ready || (wanted !== null && wanted !== session.as)) await session.enter(wanted);
  const chat = params.has('chat') ? Number(params.get('chat')) : narrow.matches && params.has('as') ? null : session.as;
  session.open(chat);
  session.openTopic(Number(params.get('topic')) || 0);
  keepAddress('replaceState');
  if (params.has('start')) begin(params.get('start'));
}

function title() {
  const unread = [...session.chats.keys()].reduce((sum, id) => sum + session.unread(id), 0);
  const name = session.chat ? session.nameOf(session.chat) : (session.bot?.first_name ?? 'Pora');
  document.title = unread > 0 ? `(${unread}) ${name}` : name;
}

session.on('people', () => {
  if (session.chatId !== null && !session.chat)
    go(session.successor(session.chatId) ?? (narrow.matches ? null : session.as));
  list.renderHead();
  list.render();
  conversation.renderHead();
  conversation.render();
  composer.render();
  drawer.translate();
  showBanner();
  title();
});
session.on('chat', () => {
  app.dataset.screen = session.chatId === null ? 'list' : 'chat';
  conversation.open();
  composer.open();
  list.render();
  title();
});
session.on('messages', (chatId) => {
  list.render();
  title();
  if (chatId !== session.chatId) return;
  conversation.render();
  composer.render();
});
session.on('typing', (chatId) => {
  list.render();
  if (chatId === session.chatId) conversation.renderHead();
});
session.on('arrived', (chatId, message) => chatId === session.chatId && conversation.arrived(message));
session.on('link', showBanner);

function showBanner() {
  banner.hidden = session.connected;
  banner.textContent = say('connectionLost');
}

for (const type of ['dragover', 'drop']) {
  main.addEventListener(type, (event) => {
    if (![...(event.dataTransfer?.types ?? [])].includes('Files')) return;
    event.preventDefault();
    if (type === 'drop') attachFiles(event.dataTransfer.files, enclose);
  });
}
addEventListener('popstate', () => attempt(follow));
setInterval(passTime, 15_000);

let today = new Date().toDateString();

/** Words like "in 5 minutes" and "Today" stay true while the page stays open. */
function passTime() {
  refreshRelativeTimes();
  if (today === new Date().toDateString() || !session.ready) return;
  today = new Date().toDateString();
  list.render();
  conversation.render();
}

/** Until the server answers for the first time, asks again and says so. */
async function start(pause = 500) {
  place(app, [banner, list.element, main, drawer.element]);
  try {
    await follow();
    composer.focus();
  } catch (error) {
    console.warn(error);
    session.connected = false;
    showBanner();
    setTimeout(() => start(Math.min(pause * 2, 8_000)), pause);
  }
}

void start();
