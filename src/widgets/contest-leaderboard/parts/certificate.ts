import { css, html, nothing, render, type TemplateResult } from 'lit';
import type { Standing } from '../../../board/types.ts';
import type { Host } from '../../../base/words-controller.ts';
import '../../../elements/button/index.ts';
import { divisionName, judgingOf, unitName, type Subject } from '../contest-view.ts';
import { totalText } from '../score-text.ts';
import type { Words } from '../words.ts';
import { moreWords, type MoreWords } from './part-words.ts';
import { printAlone } from '../../../base/print-alone.ts';
import { worn } from './worn.ts';

export interface CertificateInput {
  readonly subject: Subject;
  readonly row: Standing;
  /** Others have the same rank. */
  readonly tied?: boolean;
  /** Day the standings were last changed, RFC 3339. */
  readonly asOf?: string | undefined;
}

/** One entrant’s result as a sheet to keep: A4, landscape, printed alone. */
export function certificate(
  host: Host,
  input: CertificateInput,
  boardWords: Words,
  close: () => void,
): TemplateResult {
  const words = moreWords(host, boardWords);
  return html`<section class="award-sheet" ${worn(styles)}>
    <div class="frame">${sheet(input, words)}</div>
    <p class="fine">${words.t('certNote')}</p>
    <div class="acts">
      <union-button variant="primary" @click=${() => printSheet(input, words)}
        >${words.t('certPrint')}</union-button
      >
      <union-button @click=${close}>${words.t('certClose')}</union-button>
    </div>
  </section>`;
}

function sheet(
  { subject, row, tied = false, asOf }: CertificateInput,
  words: MoreWords,
): TemplateResult {
  const { contest, event } = subject;
  const { awards = [], rank, total, members = [] } = row;
  const under = [unitName(contest, row.unit), divisionName(contest, row.division)].filter(Boolean);
  const results = [
    rank === undefined ? '' : words.t(tied ? 'certTied' : 'certRank', { rank: words.number(rank) }),
    total === undefined
      ? ''
      : words.t('certTotal', { total: totalText(total, judgingOf(subject)) }),
  ].filter(Boolean);
  const day = asOf === undefined ? NaN : Date.parse(asOf);
  return html`<article class="sheet">
    <h3 class="kind" tabindex="-1">${words.t(awards.length ? 'certAward' : 'certTitle')}</h3>
    <p class="who">${row.name}</p>
    ${members.length ? html`<p>${members.join(words.t('listComma'))}</p>` : nothing}
    ${under.length ? html`<p>${under.join(' · ')}</p>` : nothing}
    <p class="where">
      ${words.t('certIn', { contest: contest.name })}${event ? words.t('certEvent', { event: event.name }) : nothing}
    </p>
    ${
      awards.length
        ? html`<p>${words.t('certWon')}</p>
            <p class="prize">${awards.join(words.t('listComma'))}</p>`
        : nothing
    }
    ${results.length ? html`<p>${results.join(words.t('comma'))}</p>` : nothing}
    <p class="by">
      ${contest.organiser ? html`<span>${contest.organiser}</span>` : nothing}
      ${Number.isNaN(day) ? nothing : html`<span>${words.date(day)}</span>`}
    </p>
  </article>`;
}

function printSheet(input: CertificateInput, words: MoreWords): void {
  const { name } = input.row;
  const title = `${words.t(input.row.awards?.length ? 'certAward' : 'certTitle')} ${name}`;
  const draw = (body: HTMLElement) => render(sheet(input, words), body);
  printAlone(draw, { title, lang: words.lang, dir: words.dir, styles: paper });
}

/** How the sheet is set, on the screen and on paper alike. */
const set = css`
  .sheet {
    display: flex;
    flex-direction: column;
    justify-content: center;
    box-sizing: border-box;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .sheet p {
    margin: 0.35em 0;
  }
  .sheet .kind {
    margin: 0 0 0.6em;
    font-size: 2em;
    letter-spacing: 0.2em;
  }
  .sheet .kind:focus {
    outline: none;
  }
  .sheet .who,
  .sheet .prize {
    font-size: 1.5em;
    font-weight: 600;
  }
  .sheet .by {
    display: flex;
    flex-direction: column;
    margin-top: 1.5em;
    align-items: flex-end;
  }
`;

const styles = css`
  ${set}
  /* A sheet of A4 across, as far as there is room for it. */
  .award-sheet .frame {
    box-sizing: border-box;
    max-width: 800px;
    margin-bottom: var(--union-space-3);
    padding: var(--union-space-4);
    border: 3px double var(--union-action);
    background: var(--union-paper);
  }
  .award-sheet .sheet {
    min-height: 320px;
    padding: var(--union-space-4);
  }
  @media (min-width: 800px) {
    .award-sheet .sheet {
      min-height: 520px;
      padding: var(--union-space-4) var(--union-space-12);
      font-size: var(--union-text-lead);
    }
  }
  .award-sheet .acts {
    display: flex;
    flex-wrap: wrap;
    margin-top: var(--union-space-3);
  }
  .award-sheet .acts > * {
    margin-inline-end: var(--union-space-3);
  }
`;

const paper = css`
  ${set}
  @page {
    size: A4 landscape;
    margin: 0;
  }
  body {
    margin: 0;
    color: #000;
    background: #fff;
    font-size: 18pt;
  }
  .sheet {
    height: 186mm;
    margin: 12mm;
    padding: 16mm 24mm;
    border: 1.2mm double #c8102e;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
`;
