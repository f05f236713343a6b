import { html, nothing, type TemplateResult } from 'lit';
import type { BoardDesk } from './board-desk.ts';
import { SHORT } from './board-view.ts';
import { judgingOf, logOf } from './contest-view.ts';
import { panelView } from './panel-view.ts';
import { historySource } from './rank-history-source.ts';

/** What opens below a board. */
export type PanelName = 'rules' | 'log' | 'spread' | 'history' | 'reveal' | 'save' | 'certificate';

const RANK_METHODS = ['1224', '1223', '1334', 'fractional', 'forced'] as const;

/** Whether something on the board is held back, or the page gave what it came to. */
function canReveal({ model, board }: BoardDesk): boolean {
  const { contest, event, final, standings } = model;
  if (model.of || !board || board.total > SHORT) return false;
  const frozen = (event?.state ?? contest.state) === 'frozen';
  const pending = standings?.rows.some(({ problems }) =>
    problems?.some(({ state }) => state === 'pending'),
  );
  return Boolean(final ?? pending) || frozen;
}

/** How ranks come about, what was corrected, how the results lie, and the board as a file. */
export function footView(desk: BoardDesk): TemplateResult {
  const { model, panel, words, board } = desk;
  const { kind, rules } = judgingOf(model);
  const scored = kind !== 'award' && kind !== 'projects';
  const method = RANK_METHODS.find(name => name === (rules?.rank ?? '1224'));
  const panels: PanelName[] = [
    ...(kind === 'projects' ? [] : (['rules'] as const)),
    ...(logOf(model).length ? (['log'] as const) : []),
    ...(board && scored ? (['spread'] as const) : []),
    ...(board && historySource(model, desk.changes) ? (['history'] as const) : []),
    ...(board && canReveal(desk) ? (['reveal'] as const) : []),
    ...(board ? (['save'] as const) : []),
  ];
  return html`${
      scored && method ? html`<p class="fine method">${words.t(`method.${method}`)}</p>` : nothing
    }
    <div class="panels">
      ${panels.map(
        name =>
          html`<union-button
            variant="quiet"
            expanded=${panel === name ? 'true' : 'false'}
            @click=${() => desk.togglePanel(name)}
            >${words.t(name)}</union-button
          >`,
      )}
    </div>
    ${panel && panel !== 'certificate' ? panelView(desk, panel) : nothing}`;
}
