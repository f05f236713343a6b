import { html, nothing, type TemplateResult } from 'lit';
import type { ResourceController } from '../../base/resource-controller.ts';
import { boardView } from './board-view.ts';
import { isEmpty, type Model } from './board-model.ts';
import type { DeskHolder } from './desk-holder.ts';
import { emptyView, loadingView, problemView, staleView } from './state-view.ts';
import type { Words } from './words.ts';

/** What a widget shows, by how far it is. */
export interface ContentInput {
  readonly resource: ResourceController<Model>;
  /** What was loaded last; it stays while something else is on its way. */
  readonly model: Model | undefined;
  readonly words: Words;
  readonly desk: DeskHolder;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly screen: boolean;
  /** Whether the page put content of its own inside the tag. */
  readonly hasOwn: boolean;
  readonly back: (() => void) | undefined;
  retry(): void;
}

export function contentView(input: ContentInput): TemplateResult {
  const { resource, model, words, desk, screen, hasOwn, retry } = input;
  const { state, problem, since, busy } = resource;
  const failed = state === 'problem' && problem && problemView(words, problem, retry);
  if (!model) {
    if (failed) return html`${failed}<slot></slot>`;
    return hasOwn ? html`<slot></slot>` : loadingView(words, screen);
  }
  const notice =
    state === 'stale' && since !== undefined
      ? staleView(words, since, busy, retry)
      : failed || nothing;
  const shown = desk.desk?.render() ?? firstView(model, input);
  if (isEmpty(model)) return html`${notice}${shown}${emptyView(words, model)}<slot></slot>`;
  return html`${notice}${shown}`;
}

/** The first rows, before the tools are here. */
function firstView(model: Model, { words, now, back, desk }: ContentInput): TemplateResult {
  if (model.kind === 'list') return loadingView(words, false);
  return boardView({ model, words, now, back, acts: desk, tools: nothing });
}
