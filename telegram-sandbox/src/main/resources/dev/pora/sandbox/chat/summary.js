import { say } from './words.js';

/** What the list of chats and a reply's quote say about a message, in one line of plain text. */
export function summary(message) {
  if (!message) return '';
  const words = hideSpoilers(message.text ?? message.caption ?? '', message.entities ?? message.caption_entities);
  return (
    [kind(message), words].filter(Boolean).join(', ').replace(/\s+/g, ' ').slice(0, 200) ||
    service(message) ||
    say('otherMessage')
  );
}

function kind({ photo, document: file, location, voice, audio, video, sticker, poll, contact }) {
  if (photo) return say('photo');
  if (file) return file.file_name || say('file');
  if (location) return say('location');
  if (voice) return say('voice');
  if (audio) return audio.title ?? audio.file_name ?? say('audio');
  if (video) return say('video');
  if (sticker) return `${sticker.emoji ?? ''} ${say('sticker')}`.trim();
  if (poll) return `${say('poll')}: ${poll.question}`;
  return contact ? `${say('contact')}: ${contact.first_name}` : '';
}

function hideSpoilers(text, entities) {
  let shown = text;
  for (const { type, offset, length } of entities ?? []) {
    if (type === 'spoiler')
      shown =
        shown.slice(0, offset) + '▒'.repeat(Math.min(length, text.length - offset)) + shown.slice(offset + length);
  }
  return shown;
}

/** The sentence of a service message, or null when the message is an ordinary one. */
export function service(message) {
  if (message.new_chat_members)
    return say('joined', message.new_chat_members.map((user) => user.first_name).join(', '));
  if (message.left_chat_member) return say('left', message.left_chat_member.first_name);
  if (message.new_chat_title) return say('renamed', message.new_chat_title);
  if (message.pinned_message) return say('pinned', summary(message.pinned_message));
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return say('migrated');
  if (message.forum_topic_created) return say('topicCreated', message.forum_topic_created.name);
  if (message.forum_topic_edited) return say('topicRenamed', message.forum_topic_edited.name ?? '');
  if (message.forum_topic_closed) return say('topicClosed');
  if (message.forum_topic_reopened) return say('topicReopened');
  if (message.group_chat_created || message.supergroup_chat_created || message.channel_chat_created)
    return say('groupCreated');
  return null;
}

/** Whom or which chat a forwarded message comes from, in a word. */
export function originName(origin) {
  const { sender_user: user, sender_user_name: hidden, sender_chat: group, chat: channel } = origin;
  return user?.first_name ?? hidden ?? group?.title ?? channel?.title ?? '';
}
