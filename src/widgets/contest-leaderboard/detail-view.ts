import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../base/safe-url.ts';
import type { Standing } from '../../board/types.ts';
import type { BoardDesk } from './board-desk.ts';
import { ALL_ROWS, isAll } from './board-query.ts';
import { columnsFor } from './cells.ts';
import { judgingOf } from './contest-view.ts';
import { panelView } from './panel-view.ts';
import { reasonText } from './reason-text.ts';

type Piece = TemplateResult | typeof nothing;

/**
 * All there is to know of a row: what decided its rank, every column, the marks of the jury.
 *
 * @param rows in order of rank, its neighbours in rank among them
 */
export function detailView(
  desk: BoardDesk,
  row: Standing,
  rows: readonly Standing[],
): TemplateResult {
  const { words, model, options } = desk;
  const columns = columnsFor({ ...model, rows: model.standings?.rows ?? [] }, options.words);
  const href = safeUrl(row.project?.href);
  return html`<section
    class="details"
    aria-label=${words.t('details', { name: row.name })}
    @keydown=${(event: KeyboardEvent) => leave(desk, event)}
  >
    ${decisions(desk, row, rows)}
    <dl>
      ${entry(words.t('number'), row.id)}
      ${
        row.members?.length ? entry(words.t('members'), row.members.join(words.t('list'))) : nothing
      }
      ${columns
        .filter(({ kind }) => kind !== 'name')
        .map(column => entry(column.label, column.cell(row)))}
      ${marks(desk, row)}
    </dl>
    ${
      href
        ? html`<p><a href=${href} target="_blank" rel="noopener">${words.t('more')}</a></p>`
        : nothing
    }
    ${actions(desk, row)}${desk.panel === 'certificate' ? panelView(desk, 'certificate') : nothing}
  </section>`;
}

function entry(label: string, value: unknown): TemplateResult {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** What stands between the row and the next one, either way. */
function decisions(desk: BoardDesk, row: Standing, rows: readonly Standing[]): Piece {
  const { words, model, query } = desk;
  const judging = judgingOf(model);
  if (judging.kind === 'projects' || row.rank === undefined) return nothing;
  // Who looks at one division asks about the places in it.
  const { division } = query;
  const among = division ? rows.filter(other => other.division === division) : rows;
  const place = among.findIndex(({ id }) => id === row.id);
  const [before, after] = place < 0 ? [] : [among[place - 1], among[place + 1]];
  const lines = [
    before && reasonText(row, before, 'behind', judging, rows, words),
    after && reasonText(row, after, 'ahead', judging, rows, words),
  ].filter(Boolean);
  if (lines.length === 0) return nothing;
  return html`<div class="decision">
    <p class="fine">${words.t('decision')}</p>
    <ul>
      ${lines.map(line => html`<li>${line}</li>`)}
    </ul>
  </div>`;
}

function marks({ words, model }: BoardDesk, { marks = [] }: Standing): Piece[] {
  const modules = judgingOf(model).rules?.modules ?? [];
  return marks.map((panel, index) =>
    panel.length > 1
      ? entry(words.t('marks', { module: modules[index]?.name ?? '' }), panel.join('  '))
      : nothing,
  );
}

function actions(desk: BoardDesk, row: Standing): TemplateResult {
  const { words, query, board } = desk;
  return html`<div class="actions">
    ${
      desk.rows
        ? html`<union-button @click=${() => desk.togglePin(row)}
            >${words.t(desk.pins.has(row.id) ? 'unpin' : 'pin')}</union-button
          >`
        : nothing
    }
    ${
      board && query.around !== row.id && row.rank !== undefined
        ? html`<union-button
            @click=${() => {
              desk.ask({ ...ALL_ROWS, around: row.id });
              desk.focusRow(row.id);
            }}
            >${words.t('around')}</union-button
          >`
        : nothing
    }
    ${
      board && !isAll(query)
        ? html`<union-button
            @click=${() => {
              desk.clear();
              void desk.jumpTo(row.id).then(() => desk.focusRow(row.id));
            }}
            >${words.t('locate')}</union-button
          >`
        : nothing
    }
    ${
      row.awards?.length
        ? html`<union-button
            class="certificate-button"
            expanded=${desk.panel === 'certificate' ? 'true' : 'false'}
            @click=${() => desk.togglePanel('certificate')}
            >${words.t('certificate')}</union-button
          >`
        : nothing
    }
    <union-button variant="quiet" @click=${desk.close}>${words.t('close')}</union-button>
  </div>`;
}

function leave(desk: BoardDesk, event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing) return;
  desk.close();
  // A dialog of the page around the widget stays open.
  event.preventDefault();
}
