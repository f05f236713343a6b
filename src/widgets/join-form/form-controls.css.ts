import { css } from 'lit';

/** Native controls below `.uf`: lines of text, lists, circles and boxes. Part of the form's sheet. */
export const controlStyles = css`
  .uf-line {
    display: flex;
    align-items: center;
  }
  .uf-unit {
    flex: none;
    margin-inline-start: var(--union-space-2);
  }
  .uf-input {
    display: block;
    width: 100%;
    min-width: 0;
    min-height: var(--union-target);
    margin: 0;
    padding: 8px 12px;
    border: var(--union-stroke-hair) solid var(--union-line-strong);
    border-radius: var(--union-radius);
    background: var(--union-paper);
    color: var(--union-ink);
    font: inherit;
    text-align: start;
  }
  input.uf-input {
    -webkit-appearance: none;
    appearance: none;
  }
  .uf-input::-webkit-date-and-time-value {
    text-align: start;
  }
  /* Numbers keep their order, and begin where the words around them begin. */
  .uf-input[type='tel'],
  .uf-input[type='email'] {
    direction: ltr;
  }
  .uf[dir='rtl'] .uf-input[type='tel'],
  .uf[dir='rtl'] .uf-input[type='email'] {
    text-align: right;
  }
  .uf-input::placeholder {
    color: var(--union-ink-muted);
    opacity: 1;
  }
  textarea.uf-input {
    resize: vertical;
  }
  .uf .uf-input:focus {
    border-color: var(--union-focus);
    outline: 2px solid var(--union-focus);
    outline-offset: -1px;
  }

  .uf-choices {
    margin-top: var(--union-space-2);
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .uf-choice,
  .uf-consent {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 0 var(--union-space-3);
    min-height: var(--union-target);
    padding: 8px 0;
    cursor: pointer;
  }
  .uf-choice {
    border-bottom: var(--union-stroke-hair) solid var(--union-line);
  }
  .uf-choice > .uf-hint {
    grid-column: 2;
  }
  .uf-choice input,
  .uf-consent input {
    width: 24px;
    height: 24px;
    margin: 0;
    accent-color: var(--union-action);
  }
  .uf-consent {
    align-items: start;
  }
`;
