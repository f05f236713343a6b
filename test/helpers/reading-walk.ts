/** Goes through a reading locator on somebody's page as a visitor does, part after part. */
import assert from 'node:assert/strict';
import type { HostPage } from './host-pages.ts';

export const LOCATOR = '<union-reading-locator><p>名单在办事大厅。</p></union-reading-locator>';

/** What the walk reads in each part that it opens. */
export interface Walked {
  rows: number;
  filters: string;
  find: string;
  map: string;
  books: string;
  book: string;
  station: string;
  events: string;
  code: string;
}

/**
 * Opens filters, places, map, books, an e-book, and a station with its code, and reads them. All in
 * the page itself: Puppeteer's own waiting breaks on odd pages.
 */
export async function walk({ page, said }: HostPage): Promise<Walked> {
  const walked = await page.evaluate(async () => {
    const read: Record<string, string> = {};
    const frame = () => new Promise(done => requestAnimationFrame(done));
    const locator = document.querySelector('union-reading-locator')!;
    while (!locator.shadowRoot) await frame();
    const root = locator.shadowRoot;
    const textIn = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element)) return [...node.childNodes].map(textIn).join(' ');
      if (/^(?:style|script|slot)$/.test(node.localName)) return '';
      const within = [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes];
      return [node.getAttribute('heading') ?? '', ...within.map(textIn)].join(' ');
    };
    const wait = async <T>(what: string, find: () => T | null | undefined | false): Promise<T> => {
      for (let n = 0; n < 600; n += 1) {
        const found = find();
        if (found) return found;
        await frame();
      }
      throw new Error(`${what} did not come; there was: ${textIn(root).slice(0, 400)}`);
    };
    const the = (selector: string) =>
      wait(selector, () => root.querySelector<HTMLElement>(selector));
    const press = async (selector: string) => (await the(selector)).click();
    const reads = async (name: string, selector: string, words: RegExp) => {
      const isThere = () => words.test(textIn(root.querySelector(selector) ?? new Text()));
      await wait(`${name} ${String(words)}`, isThere);
      read[name] = textIn(root.querySelector(selector)!).replace(/\s+/g, ' ').trim();
    };
    await the('.row[data-id]');
    const rows = root.querySelectorAll('.row[data-id]').length;
    await press('[data-act=filters]');
    await reads('filters', '.panel', /无人值守/);
    await press('[data-act=find]');
    await reads('find', '.panel', /江苏省/);
    await press('[data-act=find]');
    await press('[data-act=map]');
    await wait('map', () => root.querySelector<HTMLElement>('.map canvas')?.style.touchAction);
    await reads('map', '.companion', /./);
    await press('[data-act=map]');
    await press('[data-act=books]');
    const field = await the('.books union-field');
    const input = await wait('field', () => field.shadowRoot?.querySelector('input'));
    // Without what a page may have put on every object.
    const bare = <T extends object>(members: T): T =>
      Object.assign(Object.create(null) as T, members);
    const type = (words: string) => {
      input.value = words;
      const how = bare({ bubbles: true, composed: true });
      input.dispatchEvent(new InputEvent('input', how));
      input.dispatchEvent(new KeyboardEvent('keydown', bare({ key: 'Enter', ...how })));
    };
    type('程序设计第一课');
    await reads('books', '.books', /TP311\.1\/12/);
    type('夜里亮着的书屋');
    await press('.book union-button[variant=primary]');
    await reads('book', '.reader', /竹辉路的灯一盏接一盏/);
    const dialog = await the('.reader');
    dialog.dispatchEvent(new CustomEvent('union-dialog-close', bare({ bubbles: true })));
    await press('.books .way-back');
    await press('.row[data-id="r-0001"] a.name');
    await reads('station', '.detail', /扫门上的二维码.*最美职工书屋/s);
    await reads('events', '.detail', /一本书换一晚/);
    await press('.resources .acts [aria-expanded]');
    const code = await wait('code', () => root.querySelector('.resources .code svg'));
    return { ...read, rows, code: code.getAttribute('aria-label') ?? code.localName };
  });
  assert.ok(walked.rows > 0, said.join('\n'));
  return walked as unknown as Walked;
}
