import { el } from './dom.js';
import { openDialog } from './overlay.js';
import { field, form } from './people.js';
import { say } from './words.js';

/** Asks for a question and its options, one in each line. `send({poll})`. */
export function openPoll(send) {
  const dialog = openDialog({ title: say('pollTitle'), testid: 'poll-dialog', className: 'dialog-small' });
  const question = field(say('pollQuestion'), { name: 'question', required: true, maxlength: 300 });
  const options = el(
    'label',
    { class: 'field' },
    el('span', {}, say('pollOptions')),
    el('textarea', { name: 'options', rows: 4, required: true }),
  );
  dialog.append(
    form([question, options], say('send'), async (values) => {
      const lines = values.options.split('\n').map((line) => line.trim());
      await send({ poll: { question: values.question.trim(), options: lines.filter(Boolean) } });
      dialog.close();
    }),
  );
  question.querySelector('input').focus();
}
