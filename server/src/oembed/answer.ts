import { html } from '../form-pages/markup.ts';
import type { Subject } from './subject.ts';

/** An embed of type `rich` (oEmbed 1.0, section 2.3.4.4). */
export interface OEmbed {
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name: string;
  provider_url: string;
  /** Seconds that a consumer may keep it. */
  cache_age: number;
  html: string;
  width: number;
  height: number;
}

/** Pixels that a widget looks well in, before its frame is as high as what is in it. */
const SIZES: Readonly<Record<Subject['widget'], readonly [width: number, height: number]>> = {
  'station-map': [960, 720],
  'reading-locator': [960, 720],
  'craftsman-card': [640, 480],
  'craftsman-wall': [960, 720],
  'contest-leaderboard': [960, 720],
  'join-form': [640, 720],
};
/** Whoever asks for less than a phone is wide gets what fits. */
const LEAST = 120;
const DAY = 86_400;

export interface AnswerOptions {
  /** Site root, ending in a slash. */
  root: string;
  siteName: string;
  maxWidth: number | undefined;
  maxHeight: number | undefined;
}

/** The embed of a page: a frame that is readable without scripts. */
export function oembedOf(
  subject: Pick<Subject, 'widget' | 'title' | 'path'>,
  options: AnswerOptions,
): OEmbed {
  const { root, siteName, maxWidth = Infinity, maxHeight = Infinity } = options;
  const { widget, title, path } = subject;
  const [wide, high] = SIZES[widget];
  const [width, height] = [Math.min(wide, maxWidth), Math.min(high, maxHeight)];
  const allow = widget === 'station-map' || widget === 'reading-locator' ? 'geolocation' : '';
  const frame = html`<iframe
    src="${root + path}"
    title="${title}"
    width="${width}"
    height="${height}"
    loading="lazy"
    allow="${allow}"
    referrerpolicy="strict-origin-when-cross-origin"
  ></iframe>`;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: siteName,
    provider_url: root,
    cache_age: DAY,
    html: frame.text,
    width,
    height,
  };
}

/** A number of pixels that a consumer allows; undefined where it says none that is one. */
export function pixels(text: string | null): number | undefined {
  return text !== null && /^\d{1,5}$/.test(text) ? Math.max(LEAST, Number(text)) : undefined;
}

/** The same as XML (section 2.3.4, "XML response"). */
export function oembedXml(answer: OEmbed): string {
  const members = Object.entries(answer).map(
    ([name, value]) => `<${name}>${html`${xmlText(String(value))}`.text}</${name}>`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${members.join('')}</oembed>\n`;
}

/** Without what no XML 1.0 document may hold, escaped or not (section 2.2). */
export function xmlText(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed();
}
