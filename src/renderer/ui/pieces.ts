/** A piece of text, and whether it must stay on one line. */
export interface Piece {
  text: string;
  whole: boolean;
}

/** Longer than a code can be (20) or a time range is; what is longer may have to break. */
const longest = 24;

/**
 * A text in pieces, those that must not be broken apart: codes and times, which a browser breaks after their hyphen or
 * dash (“SU-014”, “14:00–15:30”, “23–29”). That is any word with a hyphen or dash inside it and a digit.
 */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const part of text.split(/(\S+[-–]\S+)/)) {
    if (part === '') continue;
    const whole = part.length <= longest && /^\S+[-–]\S+$/.test(part) && /\d/.test(part);
    const last = pieces.at(-1);
    if (last && !last.whole && !whole) last.text += part;
    else pieces.push({ text: part, whole });
  }
  return pieces;
}
