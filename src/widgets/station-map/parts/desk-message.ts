import { html, type TemplateResult } from 'lit';
import type { Piece } from '../look.ts';

let coming: Promise<void> | undefined;
let areHere = false;

/** What is to be heeded, and what can be done about it; its words stand there plainly until `union-notice` comes. */
export function noticeView(text: string, ...acts: readonly Piece[]): TemplateResult {
  void bring();
  const actions = acts.length ? html`<span slot="actions">${acts}</span>` : undefined;
  return html`<union-notice tone="warning">${text} ${actions}</union-notice>`;
}

/** Why nothing is listed, and the way out. `redraw` when `union-empty` has come: it draws the heading. */
export function noneView(
  { heading, text, act }: { heading: string; text: string; act: Piece },
  redraw: () => void,
): TemplateResult {
  if (!areHere) void bring().then(() => areHere && redraw());
  // The way out is one and the same before and after: whoever stands on it stays there.
  return html`<union-empty heading=${areHere ? heading : ''}>
    ${
      areHere
        ? text
        : html`<p class="fine">${heading}</p>
            <p class="fine">${text}</p>`
    }
    <span slot="actions">${act}</span>
  </union-empty>`;
}

/** Most people never see a message: what it is made of comes with the first. */
function bring(): Promise<void> {
  coming ??= load();
  return coming;
}

async function load(): Promise<void> {
  try {
    await Promise.all([
      import('../../../elements/empty/index.ts'),
      import('../../../elements/notice/index.ts'),
    ]);
    areHere = true;
  } catch {
    // The next message asks for them again.
    coming = undefined;
  }
}
