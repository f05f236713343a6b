import { POSTER_WORDS, type PosterLanguage } from './poster-words.ts';
import { qrPath } from './qr.ts';
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
const CODE = 104;
const INK = '#1a1a1a';
const FAINT = '#595959';
const ACCENT = '#c8102e';
const FACES =
  "'PingFang SC','HarmonyOS Sans SC','Microsoft YaHei','Noto Sans CJK SC',system-ui,sans-serif";

/**
 * A poster to print on A4: who asks, what for, the code, and how to know that it is no fake. One
 * SVG document without outside parts, so that every program prints it the same.
 *
 * @throws Error when the address is longer than a QR code holds.
 */
export function posterSvg(poster: Poster): string {
  const { siteName, title, orgName, address, typedAddress, until, lang } = poster;
  const words = POSTER_WORDS[lang];
  const accent = /^#[\da-f]{3,8}$/i.test(poster.accent ?? '') ? poster.accent! : ACCENT;
  const { size, path } = qrPath(address);
  const scale = CODE / size;
  const genuine = words.genuine.replace('{origin}', new URL(address).origin);
  const column = new Column(34);
  column.text(siteName, { size: 7, colour: FAINT });
  column.space(4);
  column.text(title, { size: 19, colour: INK, bold: true });
  if (orgName !== undefined) {
    column.space(2);
    column.text(orgName, { size: 9, colour: INK });
  }
  column.space(8);
  const codeTop = column.y;
  column.space(CODE + 6);
  column.text(words.scan, { size: 13, colour: accent, bold: true });
  column.text(words.how, { size: 6, colour: INK });
  column.space(6);
  column.text(words.typed, { size: 4.5, colour: FAINT });
  column.text(typedAddress, { size: 4.5, colour: INK });
  column.text(genuine, { size: 4.5, colour: FAINT });
  column.text(words.until.replace('{day}', until), { size: 4.5, colour: FAINT });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}mm" height="${HEIGHT}mm"`,
    ` viewBox="0 0 ${WIDTH} ${HEIGHT}" lang="${lang}" font-family="${FACES}">`,
    `<title>${escaped(`${title} — ${siteName}`)}</title>`,
    `<path fill="#fff" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>`,
    `<path fill="${accent}" d="M0 0h${WIDTH}v12H0z"/>`,
    `<g text-anchor="middle">${column.svg}</g>`,
    `<path fill="#000" shape-rendering="crispEdges"`,
    ` transform="translate(${(WIDTH - CODE) / 2} ${codeTop}) scale(${scale})" d="${path}"/>`,
    `</svg>\n`,
  ].join('');
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
