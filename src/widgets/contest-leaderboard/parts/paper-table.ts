import { css, html, nothing, render } from 'lit';
import type { PlainTable } from './plain-table.ts';
import type { MoreWords } from './part-words.ts';
import { printAlone } from '../../../base/print-alone.ts';

/** Rows that go on paper: some hundred sheets, and what a print dialog can still lay out. */
const MOST = 5000;

/** Prints a board as a plain table, all rows, the head on every sheet. */
export function printTable(table: PlainTable, words: MoreWords, note: string): void {
  const { title, head } = table;
  const rows: PlainTable['rows'] extends Iterable<infer Row> ? Row[] : never = [];
  let isCut = false;
  for (const row of table.rows) {
    if (rows.length === MOST) {
      isCut = true;
      break;
    }
    rows.push(row);
  }
  printAlone(
    body =>
      render(
        html`<table>
          <caption>
            ${title} ${note ? html`<small>${note}</small>` : nothing}
            ${isCut ? html`<small>${words.t('printCut', { n: MOST })}</small>` : nothing}
          </caption>
          <thead>
            <tr>
              ${head.map(name => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              row =>
                html`<tr>
                  ${row.map(
                    cell =>
                      html`<td class=${typeof cell === 'number' ? 'figure' : nothing}>
                        ${cell ?? ''}
                      </td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>`,
        body,
      ),
    { title, lang: words.lang, dir: words.dir, styles },
  );
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
      10pt/1.4 'PingFang SC',
      'HarmonyOS Sans SC',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      sans-serif;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-bottom: 4mm;
    font-size: 14pt;
    font-weight: 600;
    text-align: start;
  }
  small {
    display: block;
    font-size: 9pt;
    font-weight: 400;
  }
  th,
  td {
    padding: 1mm 2mm;
    border-bottom: 0.2mm solid #999;
    text-align: start;
    vertical-align: baseline;
  }
  .figure {
    text-align: right;
  }
  tr {
    break-inside: avoid;
  }
`;
