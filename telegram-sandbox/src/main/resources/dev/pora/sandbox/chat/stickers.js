import { el } from './dom.js';
import { attempt, openDialog } from './overlay.js';
import { enclosed } from './enclosures.js';
import { say } from './words.js';

const STICKERS = ['⏰', '☕', '🎂', '💊', '🐈', '🌷', '🚀', '🧹'];
const SIDE = 512;

/** A few stickers, drawn by the browser. `send({sticker})`. */
export function openStickers(send) {
  const dialog = openDialog({ title: say('stickerTitle'), testid: 'sticker-dialog', className: 'dialog-small' });
  dialog.append(
    el(
      'div',
      { class: 'stickers', role: 'group', 'aria-label': say('stickerTitle') },
      STICKERS.map((emoji) =>
        el(
          'button',
          {
            type: 'button',
            'aria-label': `${say('sticker')} ${emoji}`,
            data: { testid: 'sticker' },
            on: {
              click: () => {
                dialog.close();
                void attempt(async () => send({ sticker: { ...(await enclosed(await drawn(emoji))), emoji } }));
              },
            },
          },
          emoji,
        ),
      ),
    ),
  );
  dialog.querySelector('.stickers button').focus();
}

/** The picture of an emoji as a file. */
async function drawn(emoji) {
  const canvas = el('canvas', { width: SIDE, height: SIDE });
  const pen = canvas.getContext('2d');
  pen.font = `${SIDE * 0.78}px ${getComputedStyle(document.documentElement).getPropertyValue('--emoji')}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(emoji, SIDE / 2, SIDE / 2 + SIDE * 0.04);
  const blob = await new Promise((done) => canvas.toBlob(done, 'image/webp'));
  return new File([blob], 'sticker.webp', { type: blob.type });
}
