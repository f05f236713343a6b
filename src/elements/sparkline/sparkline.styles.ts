import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    width: 96px;
    height: var(--union-icon);
    vertical-align: middle;
  }
  .drawing {
    width: 100%;
    height: 100%;
    padding: 4px;
    overflow: visible;
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  /* Any width and height may be given: strokes keep their weight, the dot stays round. */
  .line,
  .dots,
  .end,
  .none {
    vector-effect: non-scaling-stroke;
  }
  .line,
  .dots {
    stroke: var(--union-ink-muted);
    stroke-width: 1.75;
  }
  .dots {
    stroke-width: 4;
  }
  .none {
    stroke: var(--union-line-strong);
    stroke-dasharray: 1 5;
  }
  .end {
    stroke: var(--union-ink);
    stroke-width: 7;
  }

  /* Time runs along the line of reading, so that the last value stands next to what follows. */
  :host(:dir(rtl)) .drawing {
    transform: scaleX(-1);
  }
  @supports not selector(:dir(rtl)) {
    :host-context([dir='rtl']) .drawing {
      transform: scaleX(-1);
    }
  }
`;
