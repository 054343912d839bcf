/** People without a username who were picked to be mentioned: the server is told who they are. */
export class Mentions {
  #people = new Map();

  add({ id, first_name: name }) {
    this.#people.set(name, id);
  }

  /** `{mentions}` for those whose name stands in the text; nothing when there are none. */
  in(text) {
    const mentions = [...this.#people]
      .map(([name, id]) => ({ offset: text.indexOf(name), length: name.length, user_id: id }))
      .filter(({ offset }) => offset >= 0);
    return mentions.length > 0 ? { mentions } : {};
  }
}
