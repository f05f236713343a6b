import { css } from 'lit';

export const styles = css`
  .page {
    max-width: 1280px;
  }
  h1 {
    margin: 0 0 var(--union-space-2);
    font-size: var(--union-text-heading);
    line-height: var(--union-leading-heading);
  }
  h2 {
    margin: 0 0 var(--union-space-3);
    font-size: var(--union-text-title);
    line-height: var(--union-leading-title);
  }
  h3 {
    margin: 0 0 var(--union-space-3);
    font-size: var(--union-text-body);
    line-height: var(--union-leading-body);
  }
  p {
    margin: 0 0 var(--union-space-4);
  }
  .lead {
    max-width: 38em;
    margin-bottom: var(--union-space-6);
  }
  .muted,
  .note {
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
  a {
    color: var(--union-action-ink);
  }

  .bench {
    display: grid;
    grid-template-columns: 320px minmax(0, 1fr);
    grid-gap: var(--union-space-8);
    align-items: start;
  }
  .tools {
    position: sticky;
    top: 0;
    max-height: 100vh;
    margin: calc(-1 * var(--union-space-2));
    padding: var(--union-space-2);
    overflow-y: auto;
  }
  .tool {
    margin-bottom: var(--union-space-6);
  }
  .samples {
    display: flex;
    flex-wrap: wrap;
    margin: 0 calc(-1 * var(--union-space-1)) var(--union-space-2);
  }
  .sample {
    display: flex;
    align-items: center;
    justify-content: center;
    width: var(--union-target);
    height: var(--union-target);
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }
  .dot {
    width: 28px;
    height: 28px;
    border: 1px solid var(--union-line-strong);
    border-radius: 50%;
    forced-color-adjust: none;
  }
  .sample[aria-pressed='true'] .dot {
    box-shadow:
      0 0 0 2px var(--union-paper),
      0 0 0 4px var(--union-ink);
  }
  .mix {
    display: flex;
    align-items: flex-end;
  }
  .mix union-field {
    flex: 1;
    min-width: 0;
  }
  .well {
    flex: none;
    width: var(--union-target);
    height: var(--union-target);
    margin-inline-end: var(--union-space-2);
    padding: 2px;
    border: 1px solid var(--union-line-strong);
    border-radius: var(--union-radius);
    background: var(--union-paper);
    cursor: pointer;
  }

  .verdict {
    margin-bottom: var(--union-space-8);
  }
  .themes {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
    grid-gap: var(--union-space-3);
    margin-bottom: var(--union-space-4);
  }
  .remarks {
    max-width: 42em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .remarks li {
    margin-bottom: var(--union-space-2);
  }

  .shown {
    margin-bottom: var(--union-space-8);
    border: 1px solid var(--union-line);
    border-radius: var(--union-radius);
    overflow: hidden;
  }
  .elements {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(300px, 1fr));
    grid-gap: 0 var(--union-space-8);
  }
  .column {
    min-width: 0;
  }
  section {
    margin-bottom: var(--union-space-8);
  }
  section > * {
    margin-bottom: var(--union-space-4);
  }
  .line > * {
    margin: 0 var(--union-space-1) var(--union-space-2) 0;
  }

  .codes {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(300px, 1fr));
    grid-gap: var(--union-space-6);
    margin-bottom: var(--union-space-4);
  }

  @media (max-width: 900px) {
    .bench {
      grid-template-columns: minmax(0, 1fr);
    }
    .tools {
      position: static;
      max-height: none;
    }
  }
`;
