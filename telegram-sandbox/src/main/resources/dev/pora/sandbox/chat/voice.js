import { el } from './dom.js';
import { openDialog } from './overlay.js';
import { enclosed } from './enclosures.js';
import { say } from './words.js';

const LONGEST_SECONDS = 60;

/** Records with the microphone, up to a minute. `send({voice})`. */
export function openRecorder(send) {
  const dialog = openDialog(
    { title: say('voiceTitle'), testid: 'voice-dialog', className: 'dialog-small' },
    el('p', { class: 'dialog-hint' }, say('voiceText')),
  );
  const status = el('p', { class: 'recording', role: 'status', data: { testid: 'recording' } });
  const refusal = el('p', { class: 'form-error', role: 'alert', hidden: true, data: { testid: 'form-error' } });
  const button = el('button', { type: 'button', class: 'button primary', data: { testid: 'record' } }, say('record'));
  dialog.append(status, refusal, el('div', { class: 'dialog-actions' }, button));
  let recording = null;
  button.addEventListener('click', async () => {
    refusal.hidden = true;
    try {
      if (!recording) {
        recording = await Recording.begin((seconds) => {
          status.textContent = say('recordingFor', seconds);
          if (seconds >= LONGEST_SECONDS) button.click();
        });
        button.textContent = say('sendRecording');
        return;
      }
      const { file, seconds } = await recording.end();
      recording = null;
      await send({ voice: { ...(await enclosed(file)), duration: seconds } });
      dialog.close();
    } catch (error) {
      console.warn(error);
      refusal.textContent = say('noMicrophone');
      refusal.hidden = false;
    }
  });
  dialog.addEventListener('close', () => recording?.end());
  button.focus();
}

/** Sound on its way from the microphone into a file. */
class Recording {
  #recorder;
  #pieces = [];
  #began = Date.now();
  #timer;

  static async begin(tick) {
    return new Recording(await navigator.mediaDevices.getUserMedia({ audio: true }), tick);
  }

  constructor(stream, tick) {
    this.#recorder = new MediaRecorder(stream);
    this.#recorder.addEventListener('dataavailable', ({ data }) => this.#pieces.push(data));
    this.#recorder.start();
    tick(0);
    this.#timer = setInterval(() => tick(this.#seconds()), 1_000);
  }

  #seconds() {
    return Math.round((Date.now() - this.#began) / 1_000);
  }

  async end() {
    clearInterval(this.#timer);
    const seconds = Math.max(1, this.#seconds());
    const stopped = new Promise((done) => this.#recorder.addEventListener('stop', done, { once: true }));
    this.#recorder.stop();
    await stopped;
    for (const track of this.#recorder.stream.getTracks()) track.stop();
    const type = this.#recorder.mimeType.split(';')[0];
    return { file: new File(this.#pieces, `voice.${type.split('/')[1]}`, { type }), seconds };
  }
}
