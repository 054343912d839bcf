/**
 * Builds elements without ever reading HTML: strings become text nodes, so what strangers typed stays text.
 * Attributes: `class`, `data` (an object), `on` (an object of listeners), `disabled` and friends as booleans, all others as they are.
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'data') Object.assign(node.dataset, value);
    else if (name === 'on')
      for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    else if (name === 'value') node.value = value;
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  append(node, children);
  return node;
}

function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== undefined && child !== null && child !== false) node.append(child);
  }
}

export function replaceChildren(node, ...children) {
  node.replaceChildren();
  append(node, children);
}

/** As `replaceChildren`, and who stood on a button of the old children stands on the same one (by data-testid) of the new. */
export function redraw(node, ...children) {
  const focused = node.contains(document.activeElement) ? document.activeElement.dataset.testid : undefined;
  replaceChildren(node, ...children);
  if (focused) node.querySelector(`[data-testid="${focused}"]`)?.focus({ preventScroll: true });
}

/** Makes the children of `parent` exactly `wanted`, moving as few nodes as possible: nodes that stay keep focus and are not announced again. */
export function place(parent, wanted) {
  const keep = new Set(wanted);
  for (const child of [...parent.childNodes]) if (!keep.has(child)) child.remove();
  let at = parent.firstChild;
  for (const node of wanted) {
    if (node === at) at = at.nextSibling;
    else parent.insertBefore(node, at);
  }
}

const SVG = 'http://www.w3.org/2000/svg';

/** Each icon is a list of paths on a 24 × 24 grid, drawn with round strokes. */
const ICONS = {
  send: ['M5 12h13', 'M12.5 6.5 18.5 12l-6 5.5'],
  attach: [
    'M19 11.5l-6.8 6.8a4.6 4.6 0 0 1-6.5-6.5l7.3-7.3a3.1 3.1 0 0 1 4.4 4.4l-7.2 7.2a1.6 1.6 0 0 1-2.3-2.3l6.3-6.3',
  ],
  pin: [
    'M12 21c4-4.6 6.5-7.8 6.5-11a6.5 6.5 0 1 0-13 0c0 3.2 2.5 6.4 6.5 11z',
    'M12 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z',
  ],
  back: ['M19 12H6', 'M11.5 6 5.5 12l6 6'],
  down: ['M12 5v13', 'M6.5 12.5 12 18l5.5-5.5'],
  more: ['M12 5.5v.01', 'M12 12v.01', 'M12 18.5v.01'],
  reply: ['M10 6 4.5 11.5 10 17', 'M5 11.5h8.5a6 6 0 0 1 6 6v.5'],
  edit: ['M4.5 19.5l1-4.2L15.8 5a1.9 1.9 0 0 1 2.7 0l.5.5a1.9 1.9 0 0 1 0 2.7L8.7 18.5z'],
  copy: ['M9 9h10v10H9z', 'M15 9V5H5v10h4'],
  close: ['M6.5 6.5l11 11', 'M17.5 6.5l-11 11'],
  plus: ['M12 5.5v13', 'M5.5 12h13'],
  group: [
    'M9 11.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4z',
    'M3.5 19c.3-3 2.5-4.7 5.5-4.7s5.2 1.7 5.5 4.7',
    'M15.8 5.4a3 3 0 0 1 0 5.8',
    'M17 14.6c2 .5 3.3 2 3.5 4.4',
  ],
  person: ['M12 11.5a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2z', 'M5 20c.4-3.6 3.2-5.6 7-5.6s6.6 2 7 5.6'],
  tools: ['M8 8.5 4.5 12 8 15.5', 'M16 8.5l3.5 3.5-3.5 3.5', 'M13.5 6l-3 12'],
  keyboard: ['M3.5 7h17v10.5h-17z', 'M7 10.5v.01', 'M12 10.5v.01', 'M17 10.5v.01', 'M8.5 14.2h7'],
  chevron: ['M7 10l5 5 5-5'],
  file: ['M7 3.5h7l4 4v13H7z', 'M13.5 3.8V8h4.3'],
  block: ['M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16z', 'M6.5 6.5l11 11'],
  external: ['M8 16 16.5 7.5', 'M9.5 7.5h7v7'],
  slash: ['M4 4.5h16v15H4z', 'M13.5 8.5l-3 7'],
  clock: [
    'M12 19.5a6.8 6.8 0 1 0 0-13.6 6.8 6.8 0 0 0 0 13.6z',
    'M12 9v4l2.6 1.7',
    'M4.5 6.8 7 4.3',
    'M19.5 6.8 17 4.3',
  ],
  forward: ['M14 6l5.5 5.5L14 17', 'M19 11.5h-8.5a6 6 0 0 0-6 6v.5'],
  lock: ['M6.5 11h11v8.5h-11z', 'M9 11V8a3 3 0 0 1 6 0v3'],
  microphone: ['M12 14.5a3 3 0 0 0 3-3V7a3 3 0 0 0-6 0v4.5a3 3 0 0 0 3 3z', 'M6 11.5a6 6 0 0 0 12 0', 'M12 17.5V20'],
  smile: ['M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16z', 'M9 10v.01', 'M15 10v.01', 'M8.5 14a4.2 4.2 0 0 0 7 0'],
  poll: ['M5 19V10', 'M12 19V5', 'M19 19v-6'],
  check: ['M5.5 12.5l4.5 4.5 8.5-9.5'],
};

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [attribute, value] of Object.entries({
    viewBox: '0 0 24 24',
    class: 'icon',
    'aria-hidden': 'true',
    focusable: 'false',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': name === 'more' ? '2.6' : '1.8',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  }))
    svg.setAttribute(attribute, value);
  for (const d of ICONS[name]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}

/** A button that shows only an icon; its name is read aloud and shown as a tooltip. */
export function iconButton(name, label, attributes = {}) {
  return el(
    'button',
    {
      type: 'button',
      ...attributes,
      class: `icon-button ${attributes.class ?? ''}`.trim(),
      'aria-label': label,
      title: label,
    },
    icon(name),
  );
}

/** A disc with initials; the colour follows the id, so one person looks the same everywhere. The bot wears the clock. */
export function avatar(id, name, isBot = false) {
  if (isBot) return el('span', { class: 'avatar avatar-bot', 'aria-hidden': 'true' }, icon('clock'));
  return el('span', { class: `avatar avatar-${Math.abs(Number(id) || 0) % 7}`, 'aria-hidden': 'true' }, initials(name));
}

function initials(name) {
  const words = String(name ?? '').match(/[\p{L}\p{N}]+/gu) ?? ['?'];
  return words
    .slice(0, 2)
    .map((word) => [...word][0].toUpperCase())
    .join('');
}
