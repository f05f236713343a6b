import { css, html, nothing, render, type TemplateResult } from 'lit';
import { printAlone } from '../../../base/print-alone.ts';
import { safeUrl } from '../../../base/safe-url.ts';
import type { Entry } from '../entry.ts';
import { kindWord, levelWord } from '../tile-view.ts';
import { isEveryone } from '../wall-query.ts';
import { nextChange } from './next-change.ts';
import type { WallDesk } from './wall-desk.ts';

/** Entries that go on paper: some 500 sheets, and what a print dialog can still lay out. */
const MOST = 20_000;
/** Photos beyond so many would all have to be loaded first. */
const MOST_PHOTOS = 200;

/** Prints all that the filters leave, on A4 in several columns, without the page around it. */
export async function printWall(desk: WallDesk): Promise<void> {
  const { supply, words, host } = desk;
  supply.bring();
  while (supply.state === 'coming') await nextChange(host);
  const { lang, dir } = words;
  const title = words.t('wall');
  const sections = sectionsOf(desk);
  await printAlone(body => render(paperView(desk, title, sections), body), {
    ...{ title, lang, dir, styles },
  });
}

type Section = readonly [title: string, rows: readonly number[]];

/** What is printed, under the headings that stand on the screen. */
function sectionsOf({ supply, result, view, words }: WallDesk): readonly Section[] {
  const { table } = supply;
  if (view === 'wall') return [['', [...result.rows]]];
  if (view === 'directory') {
    const groups = new Map<string, number[]>();
    for (const row of table.byName(result.rows)) put(groups, table.letter(row), row);
    return [...groups].map(([letter, rows]) => [letter || words.t('otherNames'), rows]);
  }
  const groups = new Map<string, number[]>();
  for (const row of result.rows) {
    const { committees } = table.entry(row);
    const names = committees.length ? committees : [words.t('noCommittee')];
    for (const name of new Set(names)) put(groups, name, row);
  }
  return [...groups];
}

function put(groups: Map<string, number[]>, name: string, row: number): void {
  const list = groups.get(name);
  if (list) list.push(row);
  else groups.set(name, [row]);
}

function paperView(desk: WallDesk, title: string, sections: readonly Section[]): TemplateResult {
  const { words, result, query, supply, view } = desk;
  const n = result.rows.length;
  const hasPhotos = view === 'wall' && n <= MOST_PHOTOS;
  const date = words.date(desk.client.now());
  let left = MOST;
  return html`<header>
      <h1>${title}</h1>
      <p>
        ${words.t(isEveryone(query) ? 'total' : 'found', { n })} ${filtersText(desk)}
        ${words.t('printedOn', { date })}
      </p>
      ${n > MOST ? html`<p>${words.t('printCut', { n: MOST })}</p>` : nothing}
      ${supply.state === 'whole' ? nothing : html`<p>${words.t('gatherFailed')}</p>`}
    </header>
    ${sections.map(([name, all]) => {
      const rows = all.slice(0, Math.max(0, left));
      left -= rows.length;
      if (rows.length === 0) return nothing;
      return html`${name ? html`<h2>${name} <small>${all.length}</small></h2>` : nothing}
        <ul class=${hasPhotos ? 'photos' : 'lines'}>
          ${rows.map(row => entryView(desk, supply.table.entry(row), hasPhotos))}
        </ul>`;
    })}`;
}

/** The filters in words, so that a sheet says what it is a list of; not what was typed. */
function filtersText({ query, words }: WallDesk): string {
  const { kind, level, trade, year, series, committee } = query;
  const named = [
    ...kind.map(value => words.word(`kind.${value}`, value)),
    ...level.map(value => words.word(`level.${value}`, value)),
    ...[trade, year, series, committee].flat(),
  ];
  return named.length ? `${named.join(' · ')} ·` : '';
}

function entryView({ words }: WallDesk, entry: Entry, hasPhotos: boolean): TemplateResult {
  const { name, isNameless, lang, trade, org, honour, photo } = entry;
  const kind = kindWord(entry, words);
  const src = hasPhotos ? safeUrl(photo?.src) : undefined;
  const level = levelWord(entry, words);
  const best = honour && [level, honour.name, honour.year].filter(Boolean).join(' ');
  return html`<li>
    ${
      hasPhotos
        ? html`<div class="face">
            ${src ? html`<img src=${src} alt="" />` : html`<span>${[...name][0]}</span>`}
          </div>`
        : nothing
    }
    <b><bdi lang=${lang ?? nothing}>${isNameless ? words.t('noName') : name}</bdi></b>
    ${kind ? html`<small>${kind}</small>` : nothing}
    ${trade || org ? html`<div>${[trade, org].filter(Boolean).join(' · ')}</div>` : nothing}
    ${best ? html`<div>${best}</div>` : nothing}
  </li>`;
}

const styles = css`
  @page {
    size: A4;
    margin: 12mm;
  }
  body {
    margin: 0;
    color: #000;
    background: #fff;
    font:
      9pt/1.45 'PingFang SC',
      'HarmonyOS Sans SC',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      sans-serif;
  }
  h1 {
    margin: 0;
    font-size: 16pt;
  }
  header p {
    margin: 1mm 0 5mm;
    color: #444;
  }
  h2 {
    margin: 5mm 0 2mm;
    padding-bottom: 1mm;
    border-bottom: 0.2mm solid #999;
    font-size: 11pt;
    break-after: avoid;
  }
  small {
    font-size: 8pt;
    font-weight: 400;
    color: #444;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .lines {
    column-count: 3;
    column-gap: 6mm;
  }
  .photos {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    gap: 5mm 4mm;
  }
  li {
    margin-bottom: 2.5mm;
    overflow-wrap: anywhere;
    break-inside: avoid;
  }
  b {
    font-size: 10pt;
  }
  .face {
    position: relative;
    height: 38mm;
    margin-bottom: 1mm;
    background: #f2f2f2;
    text-align: center;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  .face img {
    width: 100%;
    height: 100%;
    object-fit: cover;
    object-position: 50% 25%;
  }
  .face span {
    font-size: 24pt;
    line-height: 38mm;
    color: #777;
  }
`;
