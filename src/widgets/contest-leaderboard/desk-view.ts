import { nothing, type TemplateResult } from 'lit';
import type { BoardDesk } from './board-desk.ts';
import { boardView } from './board-view.ts';
import { bodyView } from './body-view.ts';
import { footView } from './foot-view.ts';
import { hasTools, shownModel } from './shown-model.ts';
import { toolbarView } from './toolbar-view.ts';

/** A board with all that can be done at it. */
export function deskView(desk: BoardDesk): TemplateResult {
  const { options } = desk;
  const model = shownModel(desk);
  return boardView({
    model,
    words: options.words,
    now: options.client().now(),
    back: options.back(),
    tools: hasTools(model) ? toolbarView(desk) : undefined,
    body: bodyView(desk),
    foot: model.standings ? footView(desk) : nothing,
  });
}
