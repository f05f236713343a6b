import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    flex: none;
    width: var(--union-icon-size, var(--union-icon));
    height: var(--union-icon-size, var(--union-icon));
    vertical-align: middle;
  }
  .drawing {
    width: 100%;
    height: 100%;
    overflow: visible;
    color: inherit;
    fill: none;
    stroke: currentColor;
    stroke-width: var(--union-icon-stroke, 1.75);
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  :host(:dir(rtl)) .mirrored {
    transform: scaleX(-1);
  }
  @supports not selector(:dir(rtl)) {
    :host-context([dir='rtl']) .mirrored {
      transform: scaleX(-1);
    }
  }
`;
