import { avatar, el, icon } from './dom.js';
import { fullName } from './chatlist.js';
import { openDialog, sentence } from './overlay.js';
import { language as pageLanguage, say } from './words.js';

/** Who to be: the people there are, and a form for one more. */
export function openPicker(session, become) {
  const dialog = openDialog(
    { title: say('whoAreYou'), testid: 'user-dialog' },
    el('p', { class: 'dialog-hint' }, say('whoText')),
    el(
      'ul',
      { class: 'options' },
      [...session.users.values()].map((user) =>
        option(session, user, (id) => {
          dialog.close();
          become(id);
        }),
      ),
    ),
    el(
      'details',
      { class: 'more-form', data: { testid: 'add-person' } },
      el('summary', {}, icon('plus'), say('addPerson')),
      personForm(session, (id) => {
        dialog.close();
        become(id);
      }),
    ),
  );
}

function option(session, user, become) {
  const name = fullName(user);
  const facts = [
    user.username && `@${user.username}`,
    user.language_code,
    user.deactivated && say('deletedAccount'),
    user.blocked && say('hasBlocked'),
  ];
  const mine = user.id === session.as;
  return el(
    'li',
    { class: 'option' },
    el(
      'button',
      {
        type: 'button',
        class: 'option-main',
        'aria-current': String(mine),
        data: { testid: 'user-option', userId: user.id },
        on: { click: () => become(user.id) },
      },
      avatar(user.id, name),
      el('span', { class: 'option-text' }, el('bdi', {}, name), el('small', {}, facts.filter(Boolean).join(' · '))),
      mine && icon('check'),
    ),
    el(
      'a',
      {
        class: 'icon-button',
        href: `?as=${user.id}`,
        target: '_blank',
        rel: 'noopener',
        'aria-label': `${say('newTab')}: ${name}`,
        title: say('newTab'),
      },
      icon('external'),
    ),
  );
}

function personForm(session, done) {
  const first = field(say('firstName'), { required: true, maxlength: 64, name: 'first_name' });
  const last = field(say('lastName'), { maxlength: 64, name: 'last_name', placeholder: say('optional') });
  const username = field(say('username'), {
    maxlength: 32,
    name: 'username',
    pattern: '@?[A-Za-z][A-Za-z0-9_]{3,31}',
    placeholder: say('optional'),
    spellcheck: 'false',
  });
  const language = select(say('language'), 'language_code', Object.entries(say('languages')));
  language.querySelector('select').value = pageLanguage();
  return form([first, last, username, language], say('add'), async (values) => {
    const user = { first_name: values.first_name.trim(), language_code: values.language_code };
    if (values.last_name.trim()) user.last_name = values.last_name.trim();
    if (values.username.trim()) user.username = values.username.trim().replace(/^@/, '');
    done((await session.addUser(user)).id);
  });
}

/** A new group, or the title and members of one that exists. */
export function openGroup(session, chat, done = () => {}) {
  const dialog = openDialog({ title: say(chat ? 'editGroup' : 'newGroup'), testid: 'group-dialog' });
  const title = field(say('groupTitle'), { required: true, maxlength: 128, name: 'title' });
  title.querySelector('input').value = chat?.title ?? '';
  const kind = chat ? null : select(say('groupKind'), 'type', Object.entries(say('kinds')));
  const members = el(
    'fieldset',
    { class: 'members' },
    el('legend', {}, say('membersLegend')),
    [...session.users.values(), session.bot].filter(Boolean).map((user) => member(user, chat, session)),
  );
  dialog.append(
    form([title, kind, members], say(chat ? 'save' : 'create'), async (values, node) => {
      const picked = (name) =>
        [...node.querySelectorAll(`input[name="${name}"]:checked`)].map(({ value }) => Number(value));
      const ids = picked('member');
      const change = {
        title: values.title.trim(),
        members: ids,
        admins: picked('admin').filter((id) => ids.includes(id)),
      };
      const saved = await session.saveChat(chat?.id, chat ? change : { type: values.type, ...change });
      dialog.close();
      done(saved?.id ?? chat?.id);
    }),
  );
  title.querySelector('input').focus();
}

function member(user, chat, session) {
  const name = fullName(user);
  const isIn = chat ? chat.members?.includes(user.id) : user.id === session.as || user.id === session.bot?.id;
  const box = (type, checked) =>
    el('input', { type: 'checkbox', name: type, value: user.id, checked, data: { testid: `${type}-${user.id}` } });
  return el(
    'div',
    { class: 'member' },
    el(
      'label',
      { class: 'member-name' },
      box('member', isIn),
      avatar(user.id, name, user.is_bot || user.id === session.bot?.id),
      el('bdi', {}, name),
    ),
    el(
      'label',
      { class: 'member-admin', title: say('adminName', name) },
      box('admin', chat ? chat.admins?.includes(user.id) : user.id === session.as),
      say('admin'),
    ),
  );
}

export function field(label, attributes) {
  return el(
    'label',
    { class: 'field' },
    el('span', {}, label),
    el('input', { type: 'text', autocomplete: 'off', ...attributes }),
  );
}

export function select(label, name, options) {
  return el(
    'label',
    { class: 'field' },
    el('span', {}, label),
    el(
      'select',
      { name },
      options.map(([value, text]) => el('option', { value }, text)),
    ),
  );
}

/** A form whose answer is handled by `submit(values, form)`; what the server refuses is shown and the form stays. */
export function form(parts, label, submit) {
  const button = el('button', { type: 'submit', class: 'button primary', data: { testid: 'submit' } }, label);
  const refusal = el('p', { class: 'form-error', role: 'alert', hidden: true, data: { testid: 'form-error' } });
  const node = el('form', { class: 'form' }, parts, refusal, el('div', { class: 'dialog-actions' }, button));
  node.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    refusal.hidden = true;
    try {
      await submit(Object.fromEntries(new FormData(node)), node);
    } catch (error) {
      console.warn(error);
      refusal.textContent = sentence(error);
      refusal.hidden = false;
    }
    button.disabled = false;
  });
  return node;
}
