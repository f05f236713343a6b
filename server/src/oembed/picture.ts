import { html, type Markup } from '../form-pages/markup.ts';
import { qrPath } from '../prefill/qr.ts';
import { xmlText } from './answer.ts';
import type { Subject } from './subject.ts';

export const PICTURE = { width: 640, height: 240 } as const;

/** Faces that a Chinese reader's machine has; a picture brings none. */
const FACES =
  "'PingFang SC','HarmonyOS Sans SC',MiSans,'Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC','Noto Sans Arabic',sans-serif";

const QR = 168;
const EDGE = 32;
/** Room for text beside the code, in pixels. */
const ROOM = PICTURE.width - QR - 3 * EDGE;

export interface PictureOptions {
  siteName: string;
  /** Address that the code opens. */
  href: string;
  /** The day it tells of, in words. */
  date: string;
}

/**
 * A quiet card for where no widget can be, such as a feed or a mail: who, what, how much of it, as of
 * when, and a code that opens the page. Text stays text; nothing in it runs or is loaded.
 */
export function pictureOf(subject: Subject, { siteName, href, date }: PictureOptions): string {
  const { title, count, words, dir } = subject;
  const { size, path } = codeOf(href);
  const isRtl = dir === 'rtl';
  const [textX, codeX] = isRtl ? [PICTURE.width - EDGE, EDGE] : [EDGE, PICTURE.width - QR - EDGE];
  const line = (y: number, px: number, look: 'ink' | 'muted', text: string, weight = 400): Markup =>
    html`<text
      x="${textX}"
      y="${y}"
      font-size="${px}"
      font-weight="${weight}"
      fill="${look === 'ink' ? '#171715' : '#5c5c57'}"
      >${xmlText(text)}</text
    >`;
  // A long title is set smaller before anything of it is left out.
  const px = wrapped(title, 28, 2).at(-1)?.endsWith('…') ? 22 : 28;
  const lines = wrapped(title, px, 2);
  const body = html`<rect width="${PICTURE.width}" height="${PICTURE.height}" fill="#fff" /><rect
      x="0.5"
      y="0.5"
      width="${PICTURE.width - 1}"
      height="${PICTURE.height - 1}"
      fill="none"
      stroke="#e2e2de"
    /><g font-family="${FACES}" direction="${dir}" text-anchor="start"
      >${line(48, 16, 'muted', wrapped(siteName, 16, 1)[0] ?? '')}${lines.map((text, at) => line(92 + at * (px + 10), px, 'ink', text, 600))}${count !== undefined && line(lines.length > 1 ? 168 : 132, 18, 'ink', wrapped(count, 18, 1)[0] ?? '')}${line(208, 14, 'muted', words.own('asOf', { date }))}</g
    ><svg
      x="${codeX}"
      y="20"
      width="${QR}"
      height="${QR}"
      viewBox="0 0 ${size} ${size}"
      shape-rendering="crispEdges"
    >
      <path d="${path}" fill="#171715" /></svg
    ><text
      x="${codeX + QR / 2}"
      y="208"
      font-family="${FACES}"
      font-size="14"
      fill="#5c5c57"
      text-anchor="middle"
      direction="${dir}"
      >${words.own('openPage')}</text
    >`;
  const { width, height } = PICTURE;
  const said = [siteName, title, count].filter(Boolean).join(' · ');
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
    role="img"
    lang="${words.lang}"
    xml:lang="${words.lang}"
  >
    <title>${xmlText(said)}</title>
    ${body}
  </svg>`.text;
}

/** A code holds 2,331 bytes; a longer address is told without what it asks for. */
function codeOf(href: string): ReturnType<typeof qrPath> {
  return qrPath(href.length > 2000 ? (href.split('?', 1)[0] ?? '') : href);
}

/** Lines of text that fit beside the code; what does not ends in an ellipsis. */
function wrapped(text: string, px: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const sign of text.replace(/\s+/g, ' ').trim()) {
    const wide = widthOf(sign) * px;
    if (width + wide > ROOM) {
      if (lines.length + 1 === most) return [...lines, `${line.slice(0, -1).trimEnd()}…`];
      // A word of letters is not cut.
      const cut = /^(.*\s)(\S+)$/.exec(line);
      const [, kept = line, rest = ''] =
        /[\p{L}\p{N}]/u.test(sign) && cut && !/\p{Script=Han}/u.test(cut[2] ?? '') ? cut : [];
      lines.push(kept.trimEnd());
      line = rest;
      width = [...rest].reduce((sum, one) => sum + widthOf(one) * px, 0);
    }
    line += sign;
    width += wide;
  }
  return line ? [...lines, line] : lines;
}

/** About how wide a character is, in em: a Chinese one is as wide as high. */
function widthOf(sign: string): number {
  if (
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
      sign,
    )
  )
    return 1;
  return /[mwMW@%]/.test(sign) ? 0.9 : 0.58;
}
