import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { fileRules } from './files.css.ts';

/** Lit's own `css` would bring LitElement along, which the frame page does without. */
const css = String.raw;

/** What parts draw beyond the controls of the form, whose rules are in form.css.ts. */
const rules = css`
  .uf-sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .uf-part-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: var(--union-target);
    min-height: var(--union-target);
    padding: var(--union-space-1) var(--union-target-inset);
    border: var(--union-stroke-hair) solid var(--union-line-strong);
    border-radius: var(--union-radius);
    background: var(--union-paper);
    color: var(--union-ink);
    font: inherit;
    font-weight: var(--union-weight-strong);
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .uf-part-button[aria-disabled='true'] {
    border-color: var(--union-line);
    background: var(--union-paper-sunken);
    color: var(--union-ink-muted);
    cursor: default;
  }
  .uf-danger {
    border-color: currentColor;
    color: var(--union-danger);
  }
  /* Margins for gaps: web views older than Chromium 84 know none in a flex row. */
  .uf-part-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .uf .uf-part-row > * {
    margin-top: var(--union-space-2);
    margin-inline-end: var(--union-space-2);
  }
  .uf .uf-part-row > .uf-link {
    min-width: var(--union-target);
    margin-top: 0;
    margin-inline-end: var(--union-space-4);
    text-align: start;
  }
  .uf-part-note {
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
  .uf p.uf-part-note {
    margin: var(--union-space-2) 0;
  }
  .uf .uf-plain-list {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  ${fileRules}

  .uf .uf-list {
    margin-top: var(--union-space-1);
    padding: var(--union-space-1) 0;
    max-height: calc(5.5 * var(--union-target));
    overflow-y: auto;
    border: var(--union-stroke-hair) solid var(--union-line-strong);
    border-radius: var(--union-radius);
    background: var(--union-paper-raised);
  }
  .uf-list[hidden] {
    display: none;
  }
  .uf-option {
    display: flex;
    flex-direction: column;
    justify-content: center;
    min-height: var(--union-target);
    padding: 6px 14px;
    cursor: pointer;
  }
  .uf-option[aria-selected='true'] {
    outline: 2px solid var(--union-focus);
    outline-offset: -4px;
    background: var(--union-paper-sunken);
  }
  @media (hover: hover) {
    .uf-option:hover,
    .uf-part-button:hover {
      background: var(--union-paper-sunken);
    }
  }
  .uf-selects {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
    gap: var(--union-space-2);
  }
  .uf .uf-code .uf-input {
    flex: 1 1 6em;
    max-width: 12em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.1em;
  }

  .uf-panel {
    margin: var(--union-space-4) 0;
    padding: var(--union-space-4);
    border: var(--union-stroke-hair) solid var(--union-line);
    border-radius: var(--union-radius);
  }
  .uf-panel > summary {
    min-height: var(--union-target);
    line-height: var(--union-target);
    font-weight: var(--union-weight-strong);
    cursor: pointer;
  }
  .uf .uf-number {
    margin-bottom: var(--union-space-3);
    font-size: var(--union-text-display);
    /* On one line, for it is read out and copied by hand. */
    font-size: min(var(--union-text-display), 9vw);
    line-height: var(--union-leading-display);
    font-weight: var(--union-weight-strong);
    font-variant-numeric: tabular-nums;
    user-select: all;
    -webkit-user-select: all;
  }
  /* Dark on light in every theme: many readers know no other. */
  .uf-qr {
    display: block;
    max-width: 100%;
    height: auto;
    border-radius: var(--union-radius-small);
    background: #fff;
    forced-color-adjust: none;
  }
  .uf-picture {
    display: block;
    width: 320px;
    max-width: 100%;
    height: auto;
    border: var(--union-stroke-hair) solid var(--union-line);
  }
  .uf-history > li {
    padding: var(--union-space-2) 0;
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .uf-next {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .uf-next > span {
    flex: 1 1 10em;
    margin-inline-end: var(--union-space-3);
  }
  .uf .uf-next > .uf-link {
    display: inline-flex;
    align-items: center;
    margin-inline-end: 0;
  }
  .uf .uf-panel > .uf-part-button {
    margin-top: var(--union-space-3);
  }
  .uf .uf-subtitle {
    margin: var(--union-space-6) 0 var(--union-space-2);
    font-size: var(--union-text-lead);
    line-height: var(--union-leading-lead);
  }
  .uf-idle {
    position: fixed;
    z-index: var(--union-layer-dialog);
    left: 0;
    right: 0;
    bottom: 0;
    padding: var(--union-space-4);
    border-top: 4px solid var(--union-action);
    background: var(--union-paper-raised);
    box-shadow: var(--union-shadow-float);
    text-align: center;
  }
  .uf .uf-idle > .uf-subtitle {
    margin-top: 0;
  }
  .uf-idle > .uf-part-row {
    justify-content: center;
  }
  @media (forced-colors: active) {
    .uf-part-button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
  @media print {
    .uf-part-button,
    .uf-no-print {
      display: none;
    }
  }
`;

let sheet: CSSStyleSheet | undefined;

/** Adds the rules of the parts to the document or shadow root that a node stands in, once. */
function adopt(node: Node): void {
  const root = node.getRootNode() as Document | ShadowRoot;
  // Without these (Safari before 16.4) the native controls remain, with the form's own rules.
  if (!('adoptedStyleSheets' in root)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}

class Styled extends Directive {
  private done = false;

  render(): void {}

  override update({ element }: ElementPart): void {
    if (this.done) return;
    this.done = true;
    // Lit fills a template before it puts it on the page.
    queueMicrotask(() => adopt(element));
  }
}

/** On the outermost element of a part: `<div ${styled()}>` brings the parts' rules along. */
export const styled = directive(Styled);
