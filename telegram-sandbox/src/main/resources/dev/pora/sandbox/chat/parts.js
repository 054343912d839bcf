/** The most that one message holds, in UTF-16 units. */
export const LONGEST = 4096;

/** Pieces of at most 4,096 UTF-16 units, cut after a line, after a word, or where nothing else helps between two characters. */
export function parts(text) {
  const pieces = [];
  let rest = text;
  while (rest.length > LONGEST) {
    const head = rest.slice(0, LONGEST);
    const line = head.lastIndexOf('\n') + 1;
    const word = head.lastIndexOf(' ') + 1;
    let cut = line > LONGEST / 2 ? line : word > LONGEST / 2 ? word : LONGEST;
    if (/[\uD800-\uDBFF]/.test(rest[cut - 1])) cut -= 1;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...pieces, rest];
}
