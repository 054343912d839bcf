/** What the person at the page is to messages and chats, and what follows from it. */

/** To a message: its author, an administrator of its chat. */
export function standing(session, message) {
  return { mine: message.from?.id === session.as, administers: Boolean(session.chat?.admins?.includes(session.as)) };
}

export function myReaction(message, userId) {
  return message.reactions?.find(({ user_ids: ids }) => ids?.includes(userId))?.emoji ?? null;
}

/** Whether a mention, by id or by username, is of me. */
export function isMe(session, { id, username }) {
  const own = session.me?.username?.toLowerCase();
  return id === session.as || (own !== undefined && username?.toLowerCase() === own);
}

/** Whom one can mention in the open chat: everybody else in it. */
export function mentionable(session) {
  const { chat } = session;
  if (!chat || session.isPrivate(chat)) return [];
  return [...session.users.values(), session.bot].filter(({ id }) => id !== session.as && chat.members?.includes(id));
}

/** In channels, and in topics that are closed, only administrators write. */
export function mayOnlyRead({ chat, topicId, as }) {
  const closed = chat.type === 'channel' || chat.topics?.some(({ id, closed: shut }) => id === topicId && shut);
  return Boolean(closed) && !chat.admins?.includes(as);
}

/** What the bot offers in the open chat: groups may have commands of their own, channels have none. */
export function commandsHere(session) {
  const { chat, bot } = session;
  if (!chat || chat.type === 'channel') return [];
  return (session.isPrivate(chat) ? bot?.commands : bot?.group_commands?.[chat.id]) ?? [];
}
