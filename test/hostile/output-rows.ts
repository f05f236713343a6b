/** Files and texts that leave the product: tables for office programs, snippets, the check's report. */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkSite } from '../../server/src/check/check-site.ts';
import { formatCheck } from '../../server/src/check/format-check.ts';
import { folderSource } from '../../server/src/check/source/folder-source.ts';
import { csvFile, xlsxFile } from '../../server/src/desk/sheet-file.ts';
import { snippetText } from '../../src/embed/builder/snippet.ts';
import type { Carrier } from '../../src/embed/editors.ts';
import { openTab, type Breach } from './browse.ts';
import { spoiltFiles } from './page-rows.ts';
import { allPayloads, CANARY, FORMULAS } from './payloads.ts';
import type { Row } from './rows.ts';
import { openPlace } from './widget-rows.ts';

const CARRIERS: readonly Carrier[] = [
  ...(['element', 'div', 'link', 'iframe'] as const),
  ...(['classic', 'module', 'shortcode', 'picture'] as const),
];

/** Cells of a CSV (RFC 4180). */
export function cellsOf(csv: string): string[] {
  const cells: string[] = [];
  const pattern = /(?:^\ufeff|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?=,|\r\n|$)/g;
  for (const [, quoted, plain] of csv.matchAll(pattern))
    cells.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
  return cells;
}

/** What a spreadsheet takes for a formula. */
export const isFormula = (cell: string): boolean =>
  /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell);

async function tables(): Promise<Breach[]> {
  const found: Breach[] = [];
  const wrong = (kind: string, what: string): void =>
    void found.push({ kind, what, round: 'tables' });
  const texts = [...allPayloads().map(({ text }) => text), ...FORMULAS];
  const csv = csvFile(texts.map(text => [text]));
  const cells = cellsOf(csv);
  if (cells.filter(Boolean).length < texts.length)
    wrong('csv', `${cells.length} cells of ${texts.length}`);
  for (const cell of cells) if (isFormula(cell)) wrong('formula', `CSV: ${cell.slice(0, 80)}`);
  const { read } = await import('@e965/xlsx');
  const book = read(await xlsxFile([{ name: '示例', rows: texts.map(text => [text]) }]), {
    cellFormula: true,
  });
  for (const [name, cell] of Object.entries(book.Sheets[book.SheetNames[0]!]!)) {
    if (name.startsWith('!')) continue;
    const { t, f } = cell as { t: string; f?: string };
    if (f !== undefined || t !== 's') wrong('formula', `workbook: ${name} is ${t} ${f ?? ''}`);
  }
  return found;
}

/** Every snippet of the builder, with strings in title, attributes and addresses, parsed by a browser. */
async function snippets(step: number): Promise<{ made: number; breaches: Breach[] }> {
  const place = await openPlace();
  const { chromium, stand } = place;
  try {
    const tab = await openTab(chromium, [new URL(stand.api).origin]);
    const html: string[] = [];
    allPayloads().forEach(({ text }, at) => {
      if (at % step) return;
      const value = text.replaceAll(CANARY, stand.canary);
      for (const carrier of CARRIERS) {
        const root = stand.api;
        html.push(
          snippetText(carrier, {
            ...{
              root,
              site: `${root}x.json`,
              frames: `${root}embed/`,
              tail: '',
              widget: 'station-map',
            },
            ...{
              title: value,
              attributes: [
                ['region', value],
                ['station', value],
              ],
            },
          }),
        );
      }
    });
    await tab.go(stand.page(`<body>`));
    const caught = stand.caught.length;
    // Parsed where nothing loads; then judged element by element.
    const breaches = await tab.within<Breach[]>(`(() => {
      const found = [];
      for (const html of ${JSON.stringify(html)}) {
        const { body } = new DOMParser().parseFromString(html, 'text/html');
        for (const one of body.querySelectorAll('*')) {
          const known = /^(?:script|p|a|img|iframe|div|noscript|union-station-map)$/.test(one.localName);
          const inline = one.localName === 'script' && one.textContent.trim() && !/json/.test(one.type);
          const handler = [...one.attributes].find(({ name }) => /^on/.test(name) || name === 'srcdoc');
          const leads = ['href', 'src'].find(name => one.hasAttribute(name) && !/^(?:https?:|data:image\\/png)/.test(one.getAttribute(name)));
          if (!known || inline || handler || leads)
            found.push({ kind: 'snippet', what: one.outerHTML.slice(0, 300), round: html.slice(0, 80) });
        }
      }
      return found;
    })()`);
    for (const what of stand.caught.slice(caught))
      breaches.push({ kind: 'canary', what, round: 'snippets' });
    await tab.close();
    return { made: html.length, breaches };
  } finally {
    await place.close();
  }
}

/** The check of a spoilt folder: it ends, and nothing of it steers a terminal. */
async function checks(rounds: number, seed: number): Promise<Breach[]> {
  const found: Breach[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'union-fuzz-check-'));
    try {
      for (const [path, text] of spoiltFiles({
        mode: n % 2 ? 'rude' : 'polite',
        round: n + seed,
      })) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
      const report = await checkSite(await folderSource(folder));
      for (const lang of ['zh', 'en'] as const) {
        const text = formatCheck(report, { lang, target: folder });
        const steers = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u.exec(text);
        if (steers)
          found.push({
            kind: 'terminal',
            what: JSON.stringify(text.slice(steers.index - 60, steers.index + 20)),
            round: `check ${n + seed}`,
          });
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return found;
}

export const OUTPUTS: Row = {
  name: 'outputs',
  what: 'tables, snippets, the check’s report',
  async run({ full, seed }) {
    const rounds = full ? 60 : 4;
    const { made, breaches } = await snippets(full ? 1 : 8);
    breaches.push(...(await tables()), ...(await checks(rounds, seed)));
    return {
      tried: `${allPayloads().length} cells twice, ${made} snippets, ${rounds} checks`,
      breaches,
    };
  },
};
