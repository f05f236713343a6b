import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    color: var(--union-ink);
    font-family: var(--union-face);
    font-size: var(--union-text-body);
    line-height: var(--union-leading-body);
  }
  /* Long words of a choice do not widen the page of a phone. */
  .builder {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    padding: var(--union-space-4) 0;
  }
  h2 {
    margin: 0 0 var(--union-space-4);
    font-size: var(--union-text-heading);
    line-height: var(--union-leading-heading);
  }
  h3 {
    margin: var(--union-space-5) 0 var(--union-space-2);
    font-size: var(--union-text-body);
  }
  p {
    margin: 0 0 var(--union-space-3);
  }
  section {
    padding: var(--union-space-6) 0;
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  section:first-of-type {
    padding-top: 0;
    border-top: 0;
  }
  .fields > * {
    display: block;
    margin-bottom: var(--union-space-4);
  }
  .muted {
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    margin: calc(-1 * var(--union-space-1));
    margin-bottom: var(--union-space-3);
  }
  .acts > * {
    margin: var(--union-space-1);
  }
  details {
    margin-bottom: var(--union-space-4);
  }
  summary {
    display: list-item;
    box-sizing: border-box;
    min-height: var(--union-target);
    padding: var(--union-space-3) 0;
    color: var(--union-action-ink);
    cursor: pointer;
  }
  summary:focus-visible,
  pre:focus-visible {
    outline: var(--union-stroke-focus) solid var(--union-focus);
    outline-offset: 2px;
  }
  .findings {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .findings > li {
    padding: var(--union-space-3) 0;
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .findings ul {
    margin: var(--union-space-1) 0 0;
    padding-inline-start: var(--union-space-5);
    overflow-wrap: anywhere;
  }
  .gravity {
    font-weight: var(--union-weight-strong);
  }
  .gravity.error {
    color: var(--union-danger);
  }
  .gravity.warning {
    color: var(--union-warning);
  }
  pre {
    margin: 0 0 var(--union-space-3);
    padding: var(--union-space-4);
    border-radius: var(--union-radius);
    background: var(--union-paper-sunken);
    font-family: Consolas, Menlo, monospace;
    font-size: var(--union-text-small);
    line-height: 1.6;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .tried {
    margin: 0;
    padding-inline-start: var(--union-space-5);
    overflow-wrap: anywhere;
  }
  .preview {
    overflow: hidden;
    border: var(--union-stroke-hair) solid var(--union-line);
    border-radius: var(--union-radius);
    background: var(--union-paper);
  }
  .preview .frame {
    position: relative;
    min-height: 720px;
  }
  /* Out of the flow: a computer's width does not widen the builder's page. */
  .preview iframe {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 720px;
    border: 0;
    transform-origin: 0 0;
  }
  .preview .place {
    box-sizing: border-box;
    min-height: 480px;
    padding: var(--union-space-4);
  }
  .phone .frame {
    width: 360px;
    max-width: 100%;
    margin: 0 auto;
  }
  canvas {
    display: block;
    width: 100%;
    max-width: 540px;
    height: auto;
    margin-bottom: var(--union-space-3);
    border: var(--union-stroke-hair) solid var(--union-line);
  }
  @media (min-width: 1000px) {
    .columns {
      display: flex;
      align-items: flex-start;
    }
    .steps {
      flex: 0 1 420px;
      min-width: 0;
      margin-inline-end: var(--union-space-8);
    }
    .side {
      position: sticky;
      top: var(--union-space-4);
      flex: 1 1 0;
      min-width: 0;
    }
  }
`;
