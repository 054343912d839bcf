import { Refused } from './api.js';
import { el, iconButton } from './dom.js';
import { say } from './words.js';

const TOAST_LASTS = 5_000;

export function toast(text, kind = 'info') {
  const node = el('div', { class: `toast toast-${kind}`, data: { testid: 'toast' }, dir: 'auto' }, text);
  const shelf = document.getElementById('toasts');
  shelf.append(node);
  raise(shelf);
  setTimeout(() => node.remove(), TOAST_LASTS);
}

/** Above everything, dialogs included. */
function raise(shelf) {
  if (shelf.matches(':popover-open')) shelf.hidePopover();
  shelf.showPopover();
}

export function toastError(error) {
  toast(sentence(error), 'error');
}

/** What to tell a person about a failed action. */
export function sentence(error) {
  return error instanceof Refused ? error.message : say('unreachable');
}

/**
 * A modal dialog with a title; the browser keeps the focus inside and closes it on Escape.
 * Returns the element; `close()` ends it.
 */
export function openDialog({ title, testid, role, className = '' }, ...content) {
  const heading = el('h2', { class: 'dialog-title', id: 'dialog-title' }, title);
  const dialog = el(
    'dialog',
    { class: `dialog ${className}`, role, 'aria-labelledby': 'dialog-title', data: { testid } },
    el(
      'header',
      { class: 'dialog-head' },
      heading,
      iconButton('close', say('close'), { on: { click: () => dialog.close() } }),
    ),
    content,
  );
  const before = document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    before?.focus?.();
  });
  dialog.addEventListener('mousedown', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** What a bot says with show_alert. */
export function openAlert(title, text) {
  const close = el('button', { type: 'button', class: 'button primary', on: { click: () => dialog.close() } }, 'OK');
  const dialog = openDialog(
    { title, testid: 'alert', role: 'alertdialog', className: 'dialog-small' },
    el('p', { class: 'dialog-text', dir: 'auto' }, text),
    el('div', { class: 'dialog-actions' }, close),
  );
  close.focus();
}

/**
 * A menu beside `anchor`: `items` are {label, icon?, run, danger?} or a ready node.
 * Arrows move, Enter chooses, Escape and a press elsewhere close it.
 */
export function openMenu(anchor, items, { label, at } = {}) {
  document.querySelector('.menu')?.hidePopover();
  const menu = el(
    'div',
    { class: 'menu', role: 'menu', popover: 'auto', 'aria-label': label, data: { testid: 'menu' } },
    items.map((item) => (item instanceof Node ? item : entry(item, () => menu.hidePopover()))),
  );
  menu.addEventListener('toggle', ({ newState }) => {
    if (newState !== 'closed') return;
    const focusInside = menu.contains(document.activeElement) || document.activeElement === document.body;
    menu.remove();
    anchor.setAttribute?.('aria-expanded', 'false');
    if (focusInside && anchor.isConnected) anchor.focus?.();
  });
  menu.addEventListener('keydown', (event) => move(menu, event));
  (anchor.closest('main') ?? document.body).append(menu);
  menu.showPopover();
  anchor.setAttribute?.('aria-expanded', 'true');
  settle(menu, at ?? anchor.getBoundingClientRect());
  menu.querySelector('button')?.focus();
  return menu;
}

function entry({ label, symbol, run, danger }, close) {
  return el(
    'button',
    {
      type: 'button',
      role: 'menuitem',
      class: danger ? 'menu-item danger' : 'menu-item',
      on: {
        click: () => {
          close();
          run();
        },
      },
    },
    symbol,
    el('span', {}, label),
  );
}

function move(menu, event) {
  const buttons = [...menu.querySelectorAll('button')];
  const now = buttons.indexOf(document.activeElement);
  const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
  const next =
    event.key === 'Home'
      ? 0
      : event.key === 'End'
        ? buttons.length - 1
        : steps[event.key]
          ? (now + steps[event.key] + buttons.length) % buttons.length
          : -1;
  if (next < 0) return;
  event.preventDefault();
  buttons[next].focus();
}

/** Below the anchor where there is room, otherwise above; never outside the window. */
function settle(menu, anchor) {
  const { width, height } = menu.getBoundingClientRect();
  const below = anchor.bottom + 4;
  const top = below + height <= innerHeight - 8 ? below : Math.max(8, anchor.top - height - 4);
  const left = anchor.left + width <= innerWidth - 8 ? anchor.left : Math.max(8, anchor.right - width);
  menu.style.top = `${top}px`;
  menu.style.left = `${left}px`;
}

export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(say('copied'));
  } catch {
    toast(say('copyRefused'), 'error');
  }
}

/** Runs an action of the server and shows what went wrong. True when it went well. */
export async function attempt(action) {
  try {
    await action();
    return true;
  } catch (error) {
    console.warn(error);
    toastError(error);
    return false;
  }
}
