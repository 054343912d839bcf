import { api } from './api.js';

/** What is done to the open chat, its topics and the bot in it, in the name of who is at the page. */

/** The id of the topic that was added or, with an id, changed. */
export async function saveTopic(session, id, change) {
  const { chatId, as: by } = session;
  const topic = { by, ...change };
  const chat = id === undefined ? await api.addTopic(chatId, topic) : await api.changeTopic(chatId, id, topic);
  await session.refreshState();
  return id ?? chat.topics.at(-1).id;
}

export async function deleteTopic(session, id) {
  await api.deleteTopic(session.chatId, id);
  await session.refreshState();
}

/** Lets the bot into a chat, or out of it. */
export async function inviteBot(session, chatId, bot) {
  await session.saveChat(chatId, { bot, by: session.as });
}

/** Keeps the bot from writing, or lets it. */
export async function muteBot(session, mute) {
  const { chat, bot, as: by } = session;
  const others = chat.muted.filter((id) => id !== bot.id);
  await session.saveChat(chat.id, { muted: mute ? [...others, bot.id] : others, by });
}

/** With privacy the bot hears in groups only what is meant for it. */
export async function setPrivacy(session, privacy) {
  await api.changeBot(session.bot.id, { privacy });
  await session.refreshState();
}
