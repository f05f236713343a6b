import { css, type CSSResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { adopt } from '../../../base/worn.ts';
import { bitStyles } from '../bits.styles.ts';

/** What all parts have. */
const common = css`
  ${bitStyles}
  .part-title {
    margin: 0 0 var(--union-space-3);
    font-size: var(--union-text-lead);
    line-height: var(--union-leading-lead);
    font-weight: var(--union-weight-strong);
  }
  .part-title:focus {
    outline: none;
  }
  .part-table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .part-table th,
  .part-table td {
    padding: var(--union-space-2);
    border-bottom: var(--union-stroke-hair) solid var(--union-line);
    text-align: start;
    vertical-align: baseline;
    font-weight: inherit;
  }
  .part-table thead th {
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
  .part-table tbody th {
    font-weight: var(--union-weight-strong);
  }
  .part-scroll {
    overflow-x: auto;
  }
`;

class Worn extends Directive {
  private styles: CSSResult | undefined;

  render(_styles: CSSResult): void {}

  override update({ element }: ElementPart, [styles]: [CSSResult]): void {
    if (this.styles === styles) return;
    this.styles = styles;
    // Lit fills a template before it puts it on the page.
    queueMicrotask(() => [common, styles].forEach(rules => adopt(element, rules)));
  }
}

/**
 * On the outermost element of a part: `<div ${worn(styles)}>` brings the part's rules along, so that
 * the widget carries none of them until the part is there.
 */
export const worn = directive(Worn);
