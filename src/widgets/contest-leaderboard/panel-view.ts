import { html, type TemplateResult } from 'lit';
import type { BoardDesk } from './board-desk.ts';
import { shownRows } from './board-query.ts';
import { judgingOf } from './contest-view.ts';
import type { PanelName } from './foot-view.ts';
import { historySource } from './rank-history-source.ts';
import { rankedRows, remembered } from './ranked-rows.ts';

/** Draws a panel of a board. */
type Draw = (desk: BoardDesk) => TemplateResult;

const PANELS: Record<PanelName, (desk: BoardDesk) => Promise<Draw>> = {
  async rules() {
    const { rulesPanel } = await import('./parts/rules-panel.ts');
    const { cutOf } = await import('../../board/cut.ts');
    const rows = remembered(rankedRows);
    return desk => {
      const { model, host, options } = desk;
      const { rules, ...judging } = judgingOf(model);
      const cut = model.round?.cut ?? rules?.cut;
      const now = cut && cutOf(rows(desk), { ...judging, rules: { ...rules, cut } });
      return rulesPanel(host, { subject: model, cut: now }, options.words);
    };
  },
  async log() {
    const { correctionLog } = await import('./parts/correction-log.ts');
    return desk => {
      const nameOf = (id: string) => desk.board?.row(id)?.name;
      return correctionLog(desk.host, { subject: desk.model, nameOf }, desk.options.words);
    };
  },
  async spread() {
    const { distributionChart } = await import('./parts/distribution-chart.ts');
    return desk => {
      const { model, board } = desk;
      // Of a division alone, where it is chosen.
      const rows = board ? shownRows(board) : [];
      const input = { subject: model, rows: [...rows], marked: desk.openRow };
      return distributionChart(desk.host, input, desk.options.words);
    };
  },
  async history({ host, model, options, changes }) {
    const { HistoryPanel, loadRounds } = await import('./parts/history-panel.ts');
    const panel = new HistoryPanel(host, options.words);
    const source = historySource(model, changes);
    const rounds = source === 'rounds' ? await loadRounds(model, options.client()) : [];
    const rowsNow = remembered(rankedRows);
    const liveNow = remembered((desk: BoardDesk) => desk.changes.revisions);
    return desk => {
      const now = historySource(desk.model, desk.changes) ?? 'live';
      const input = { model: desk.model, rows: rowsNow(desk), live: liveNow(desk), rounds };
      return panel.render({ ...input, source: now }, desk.opened);
    };
  },
  async reveal({ host, options }) {
    const { RevealPanel } = await import('./parts/reveal-panel.ts');
    const panel = new RevealPanel(host, options.words);
    const frozen = remembered(rankedRows);
    return desk =>
      panel.render({ subject: desk.model, frozen: frozen(desk), final: desk.model.final });
  },
  async save({ host, options }) {
    const { SaveView } = await import('./parts/save-view.ts');
    const { boardTable } = await import('./parts/board-table.ts');
    const { moreWords } = await import('./parts/part-words.ts');
    const { printTable } = await import('./parts/paper-table.ts');
    const view = new SaveView(host, options.words);
    return ({ model, board }) => {
      const words = moreWords(host, options.words);
      const table = () =>
        boardTable(model, board ? shownRows(board) : [], model.standings?.rows ?? [], words);
      return view.render(table, () => printTable(table(), words, ''));
    };
  },
  async certificate() {
    const { certificate } = await import('./parts/certificate.ts');
    return desk => {
      const row = desk.openRow;
      if (!row) return html``;
      const { model, host, options } = desk;
      const tied = rankedRows(desk).some(({ id, rank }) => id !== row.id && rank === row.rank);
      const input = { subject: model, row, tied, asOf: model.standings?.asOf };
      return certificate(host, input, options.words, () => {
        desk.togglePanel('certificate');
        host.renderRoot.querySelector<HTMLElement>('.certificate-button')?.focus();
      });
    };
  },
};

/** What a person opened below the board, or in a row's details; loaded when it is first asked for. */
export function panelView(desk: BoardDesk, name: PanelName): TemplateResult {
  const { contest, event } = desk.model;
  // Its rounds are those of one event.
  const part = name === 'history' ? `${name} ${contest.id} ${event?.id}` : name;
  const draw = desk.parts.get<Draw>(part, () => PANELS[name](desk));
  if (draw === 'failed') {
    return html`<union-notice tone="warning">
      ${desk.words.t('partFailed')}
      <union-button slot="actions" @click=${() => desk.parts.retry(part)}
        >${desk.words.t('retry')}</union-button
      >
    </union-notice>`;
  }
  if (draw === 'coming') return html`<p class="fine" role="status">${desk.words.t('loading')}</p>`;
  return html`<div class="panel">${draw(desk)}</div>`;
}
