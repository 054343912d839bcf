import { avatar, el, icon } from './dom.js';
import { buttonRows } from './buttons.js';
import { media } from './media.js';
import { colourful, menuButton, showMenu } from './messagemenu.js';
import { originName, service, summary } from './summary.js';
import { richText } from './text.js';
import { clockTime, fullTime } from './times.js';
import { say } from './words.js';

/**
 * One message as an element. `place` says where it stands: {mine, named, opens, ends} (a group's sender is named at the first of a row).
 * `actions`: command, mention, deepLink, reply, forward, edit, remove, react, press, insertMention, jump.
 */
export function bubble(message, place, session, actions) {
  const words = service(message);
  if (words)
    return el('div', { class: 'service', role: 'article', data: hooks(message) }, el('span', { dir: 'auto' }, words));
  const { mine, named, opens, ends } = place;
  const sender = message.from ?? message.sender_chat ?? {};
  const name = session.authorOf(message);
  const carried = media(message);
  const body = el(
    'div',
    { class: message.sticker ? 'bubble bare' : 'bubble' },
    named && opens && el('div', { class: `bubble-name tint-${Math.abs(sender.id) % 7}` }, el('bdi', {}, name)),
    origin(message),
    quote(message, session, actions),
    carried,
    content(message, carried, actions),
    foot(message),
  );
  const node = el(
    'div',
    {
      class: `message ${mine ? 'mine' : 'theirs'}${opens ? ' opens' : ''}${ends ? ' ends' : ''}`,
      role: 'article',
      tabindex: -1,
      'aria-label': `${name}, ${clockTime(message.date)}`,
      data: hooks(message),
    },
    named && (ends ? avatar(sender.id, name, sender.is_bot) : el('span', { class: 'avatar-gap' })),
    el(
      'div',
      { class: 'bubble-column' },
      el('div', { class: 'bubble-line' }, body, menuButton(message, session, actions)),
      reactions(message, session, actions),
      buttonRows(message, actions),
    ),
  );
  node.addEventListener('contextmenu', (event) => {
    if (event.target.closest('a, .menu') || String(getSelection())) return;
    event.preventDefault();
    const { clientX: left, clientY: top } = event;
    showMenu(node.querySelector('.message-menu'), message, session, actions, {
      top,
      bottom: top,
      right: left,
      left,
    });
  });
  node.addEventListener('dblclick', (event) => {
    if (!event.target.closest('button, a, pre')) actions.reply(message);
  });
  return node;
}

function hooks({ message_id: messageId }) {
  return { testid: 'message', messageId };
}

function origin({ forward_origin: from }) {
  if (!from) return null;
  return el(
    'div',
    { class: 'origin', data: { testid: 'origin' } },
    icon('forward'),
    el('bdi', {}, say('forwardedFrom', originName(from))),
  );
}

/** What a message answers. In a topic everything "answers" the message that began it: that says nothing and is not shown. */
function quote({ reply_to_message: original, external_reply: external, quote: part }, session, actions) {
  if (external)
    return el(
      'div',
      { class: 'quote', data: { testid: 'bubble-quote' } },
      quoted(originName(external.origin), part?.text ?? summary(external)),
    );
  if (!original || original.forum_topic_created) return null;
  return el(
    'button',
    {
      type: 'button',
      class: 'quote',
      data: { testid: 'bubble-quote', focus: 'quote' },
      on: { click: () => actions.jump(original.message_id) },
    },
    quoted(session.authorOf(original), part?.text ?? summary(original)),
  );
}

function quoted(name, words) {
  return [el('bdi', { class: 'quote-name' }, name), el('span', { class: 'quote-text', dir: 'auto' }, words)];
}

function content(message, carried, actions) {
  const text = message.text ?? message.caption;
  if (text === undefined) return carried ? null : el('div', { class: 'bubble-other' }, say('otherMessage'));
  const big = !message.caption && !message.entities?.length && /^(?:\p{RGI_Emoji}){1,3}$/v.test(text);
  return el(
    'div',
    {
      class: `bubble-text${big ? ' big' : ''}`,
      dir: 'auto',
      data: {
        testid: 'bubble-text',
        foot: `${message.edit_date ? `${say('edited')} ` : ''}${clockTime(message.date)}`,
      },
    },
    el('span', { class: 'bubble-words' }, richText(text, message.entities ?? message.caption_entities, actions)),
  );
}

function foot(message) {
  return el(
    'span',
    { class: 'bubble-foot' },
    message.edit_date &&
      el('span', { class: 'bubble-edited', title: say('editedAt', fullTime(message.edit_date)) }, `${say('edited')} `),
    el(
      'time',
      {
        class: 'bubble-time',
        datetime: new Date(message.date * 1000).toISOString(),
        title: fullTime(message.date),
        data: { testid: 'bubble-time' },
      },
      clockTime(message.date),
    ),
  );
}

function reactions(message, session, actions) {
  const shown = (message.reactions ?? []).filter(({ emoji, user_ids: ids }) => emoji && ids?.length);
  if (shown.length === 0) return null;
  return el(
    'div',
    { class: 'reactions' },
    shown.map(({ emoji, user_ids: ids }) => {
      const own = ids.includes(session.as);
      const names = ids.map((id) => session.users.get(id)?.first_name ?? session.bot?.first_name ?? id).join(', ');
      return el(
        'button',
        {
          type: 'button',
          class: own ? 'reaction own' : 'reaction',
          title: names,
          'aria-pressed': String(own),
          'aria-label': `${say(own ? 'unreact' : 'react', emoji)} (${names})`,
          data: { focus: `reaction-${emoji}`, testid: 'reaction' },
          on: { click: () => actions.react(message, emoji) },
        },
        colourful(emoji),
        ids.length > 1 && el('span', {}, String(ids.length)),
      );
    }),
  );
}
