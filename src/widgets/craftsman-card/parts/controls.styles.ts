import { css } from 'lit';

/** Choices of one, of two views, and of several. */
export const choiceStyles = css`
  .part fieldset {
    min-width: 0;
    border: 0;
  }
  .part .pick {
    display: block;
  }
  .part .pick span,
  .part .ticks legend {
    display: block;
    padding: 0;
    margin-bottom: var(--union-space-1);
    font-weight: var(--union-weight-strong);
  }
  .part .pick select {
    display: block;
    width: 100%;
    max-width: 480px;
    min-height: var(--union-target);
    padding: 0 var(--union-space-3);
    border: 1px solid var(--union-line-strong);
    border-radius: var(--union-radius);
    background: var(--union-paper);
    color: inherit;
    font: inherit;
  }
  .part .ticks legend .muted {
    font-weight: var(--union-weight-regular);
  }
  .part .views {
    display: inline-flex;
    border: 1px solid var(--union-line-strong);
    border-radius: var(--union-radius);
  }
  .part .views label {
    position: relative;
    cursor: pointer;
  }
  .part .views input {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .part .views span {
    display: flex;
    align-items: center;
    min-height: var(--union-target);
    padding: 0 var(--union-space-4);
    border-radius: var(--union-radius);
  }
  .part .views input:checked + span {
    box-shadow: inset 0 0 0 2px var(--union-action);
    background: var(--union-action-soft);
    color: var(--union-action-ink);
    font-weight: var(--union-weight-strong);
  }
  .part .views input:focus + span {
    outline: var(--union-stroke-focus) solid var(--union-focus);
    outline-offset: 2px;
  }
  .part .views input:focus:not(:focus-visible) + span {
    outline: none;
  }
  /* Forty rows leave what they are for in sight. */
  .part .ticks {
    max-height: 300px;
    overflow-y: auto;
  }
  .part .ticks label {
    display: flex;
    align-items: center;
    min-height: var(--union-target);
    cursor: pointer;
  }
  .part .ticks input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 0;
    margin-inline-end: var(--union-space-3);
    margin-inline-start: 4px;
    accent-color: var(--union-action);
  }
  .part .ticks input:disabled + span {
    color: var(--union-ink-muted);
  }
  @media (forced-colors: active) {
    .part .views input:checked + span {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
