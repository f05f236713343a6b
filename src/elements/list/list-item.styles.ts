import { css } from 'lit';

export const styles = css`
  .item {
    position: relative;
    display: flex;
    align-items: flex-start;
    padding: var(--union-space-3) var(--union-list-inset, var(--union-space-4));
    border-bottom: var(--union-stroke-hair) solid var(--union-line);
  }
  :host(:last-of-type) .item {
    border-bottom: 0;
  }
  .main {
    flex: 1;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
  }

  /* The whole row is the target; what stands at its end lies above and can be pressed by itself. */
  .press {
    min-height: calc(var(--union-target) - 2 * var(--union-space-3));
    cursor: pointer;
  }
  .press::after {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
  }
  .press:focus {
    outline: none;
  }
  .press:focus::after {
    outline: var(--union-stroke-focus) solid var(--union-focus);
    outline-offset: calc(-1 * var(--union-stroke-focus));
  }
  .press:focus:not(:focus-visible)::after {
    outline: none;
  }
  ::slotted([slot='leading']) {
    flex: none;
    margin-inline-end: var(--union-space-3);
  }
  ::slotted([slot='trailing']) {
    position: relative;
    flex: none;
    margin-inline-start: var(--union-space-3);
  }
  @media (hover: hover) {
    .selectable:hover {
      background: var(--union-paper-sunken);
    }
  }
  .selected,
  .selected:hover {
    background: var(--union-action-soft);
    box-shadow: inset 3px 0 0 var(--union-action-ink);
  }
  :host(:dir(rtl)) .selected {
    box-shadow: inset -3px 0 0 var(--union-action-ink);
  }
  @supports not selector(:dir(rtl)) {
    :host-context([dir='rtl']) .selected {
      box-shadow: inset -3px 0 0 var(--union-action-ink);
    }
  }
  @media (forced-colors: active) {
    .selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
