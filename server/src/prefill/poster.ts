import { POSTER_WORDS, type PosterLanguage } from './poster-words.ts';
import { QUIET, qrPath } from './qr.ts';
import { balancedLines } from './text-lines.ts';

/** What a poster is about. */
export interface Poster {
  /** Name of the union whose site it is. */
  siteName: string;
  /** Title of the form: what people do. */
  title: string;
  /** The union or employer it is put up for. */
  orgName?: string;
  /** Address the code leads to. */
  address: string;
  /** The same form without a token, short enough to be typed. */
  typedAddress: string;
  /** Until when the code holds, in the words of the poster's language. */
  until: string;
  lang: PosterLanguage;
  /** CSS colour of the band and the call; union red when absent. */
  accent?: string;
}

/** A4 in millimetres; all measures below are millimetres. */
const WIDTH = 210;
const HEIGHT = 297;
const MARGIN = 20;
const BAND = 12;
/** The dark square of a code, without the light around it: read from two metres at the least. */
const LEAST_CODE = 110;
const MOST_CODE = 140;
/** Letters of the title, largest first: a long one is set smaller, so that all is on one sheet. */
const TITLE_SIZES = [19, 16, 13, 10] as const;
const INK = '#1a1a1a';
const FAINT = '#595959';
const ACCENT = '#c8102e';
const FACES =
  "'PingFang SC','HarmonyOS Sans SC','Microsoft YaHei','Noto Sans CJK SC',system-ui,sans-serif";

/**
 * A poster to print on A4: who asks, what for, the code, and how to know that it is no fake. The
 * code takes all the room that the words leave. One SVG document without outside parts, so that
 * every program prints it the same.
 *
 * @throws Error when the address is longer than a QR code holds.
 */
export function posterSvg(poster: Poster): string {
  const { siteName, title, lang } = poster;
  const accent = /^#[\da-f]{3,8}$/i.test(poster.accent ?? '') ? poster.accent! : ACCENT;
  const foot = footOf(poster, accent);
  const { size, path } = qrPath(poster.address);
  // The light around the code is part of it: four modules on each side.
  const side = (code: number): number => (code * size) / (size - 2 * QUIET);
  const roomBelow = (head: Column): number => HEIGHT - BAND - 8 - foot.y - head.y;
  const heads = TITLE_SIZES.map(letters => headOf(poster, letters));
  const head = heads.find(one => roomBelow(one) >= side(LEAST_CODE)) ?? (heads.at(-1) as Column);
  const width = Math.min(roomBelow(head), side(MOST_CODE), WIDTH);
  const spare = (roomBelow(head) - width) / 2;
  const codeTop = head.y + spare;
  const scale = rounded(width / size);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}mm" height="${HEIGHT}mm"`,
    ` viewBox="0 0 ${WIDTH} ${HEIGHT}" lang="${lang}" font-family="${FACES}">`,
    `<title>${escaped(`${title} — ${siteName}`)}</title>`,
    `<path fill="#fff" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>`,
    `<path fill="${accent}" d="M0 0h${WIDTH}v${BAND}H0zM0 ${HEIGHT - BAND / 2}h${WIDTH}v${BAND / 2}H0z"/>`,
    `<g text-anchor="middle">${head.svg}</g>`,
    `<path fill="#000" shape-rendering="crispEdges"`,
    ` transform="translate(${rounded((WIDTH - width) / 2)} ${rounded(codeTop)}) scale(${scale})" d="${path}"/>`,
    `<g text-anchor="middle" transform="translate(0 ${rounded(codeTop + width)})">${foot.svg}</g>`,
    `</svg>\n`,
  ].join('');
}

/** Who asks, and what for. */
function headOf({ siteName, title, orgName }: Poster, letters: number): Column {
  const column = new Column(BAND + 8);
  column.text(siteName, { size: 7, colour: FAINT });
  column.space(2);
  column.text(title, { size: letters, colour: INK, bold: true });
  if (orgName !== undefined) column.text(orgName, { size: Math.min(9, letters), colour: INK });
  return column;
}

/** What to do, and how to know that it is no fake. */
function footOf({ address, typedAddress, until, lang }: Poster, accent: string): Column {
  const words = POSTER_WORDS[lang];
  const column = new Column(0);
  column.text(words.scan, { size: 13, colour: accent, bold: true });
  column.text(words.how, { size: 6, colour: INK });
  column.space(5);
  column.text(words.typed, { size: 4.5, colour: FAINT });
  column.text(typedAddress, { size: 4.5, colour: INK });
  const genuine = words.genuine.replace('{origin}', new URL(address).origin);
  column.text(genuine, { size: 4.5, colour: FAINT });
  column.text(words.until.replace('{day}', until), { size: 4.5, colour: FAINT });
  return column;
}

/** The same as a page that a browser prints to the edge of the sheet. */
export function posterPage(poster: Poster): string {
  const title = escaped(`${poster.title} — ${poster.siteName}`);
  return `<!doctype html>
<html lang="${poster.lang}">
<meta charset="utf-8">
<title>${title}</title>
<style>@page{size:A4;margin:0}body{margin:0}svg{display:block;width:210mm;height:297mm}</style>
${posterSvg(poster)}</html>
`;
}

interface Style {
  /** Height of the letters, millimetres. */
  size: number;
  colour: string;
  bold?: boolean;
}

/** Lines one below the other in the middle of the sheet. */
class Column {
  y: number;
  svg = '';

  constructor(top: number) {
    this.y = top;
  }

  space(height: number): void {
    this.y += height;
  }

  text(text: string, { size, colour, bold = false }: Style): void {
    for (const line of balancedLines(text, (WIDTH - 2 * MARGIN) / size)) {
      this.y += size * 1.35;
      const weight = bold ? ' font-weight="700"' : '';
      const at = `x="${WIDTH / 2}" y="${rounded(this.y - size * 0.3)}"`;
      this.svg += `<text ${at} font-size="${size}" fill="${colour}"${weight}>${escaped(line)}</text>`;
    }
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  // XML has no way to write most control characters.
  return text.replace(/\p{Cc}|\p{Cs}/gu, ' ').replace(/[&<>"]/g, sign => ESCAPES[sign] ?? sign);
}
