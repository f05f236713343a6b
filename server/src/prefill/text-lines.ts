/** Signs that may not begin a line (GB/T 15834-2011 §5.1). */
const NOT_FIRST = /^[，。、；：？！）》」』”’,.;:?!)]/;

/**
 * A text in lines of at most `width` ems. Chinese is broken anywhere but before a closing sign,
 * other words at their spaces; a word longer than a line, such as an address, is broken too.
 */
export function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.trim().match(PIECES) ?? []) {
    const joined = line + piece;
    if (widthOf(joined.trimEnd()) <= width || (line !== '' && NOT_FIRST.test(piece))) {
      line = joined;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trim());
    line = piece;
    while (widthOf(line) > width) {
      const head = headOf(line, width);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

/** The same in lines of much the same length, as few as `linesOf` needs. */
export function balancedLines(text: string, width: number): string[] {
  const most = linesOf(text, width);
  for (let narrower = Math.ceil(widthOf(text) / most.length); narrower < width; narrower += 1) {
    const lines = linesOf(text, narrower);
    if (lines.length === most.length) return lines;
  }
  return most;
}

/** One Chinese character, or a word with the spaces behind it. */
const PIECES =
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+\s*|\s+/g;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** Ems a text takes: one a Chinese character, a little more than half another letter. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += WIDE.test(sign) ? 1 : 0.58;
  return width;
}

function headOf(text: string, width: number): string {
  let head = '';
  for (const sign of text) {
    if (head !== '' && widthOf(head + sign) > width) break;
    head += sign;
  }
  return head;
}
