import { css } from 'lit';

/** A page to read: lines of some forty characters, and nothing that is not the book. */
export const readerStyles = css`
  .reader::part(panel) {
    max-width: 44em;
    height: 100%;
  }
  .reader::part(body) {
    flex-grow: 1;
  }
  .reader-tools {
    display: flex;
    align-items: center;
  }
  .reader-tools > * {
    flex: none;
  }
  .reader-tools > * + * {
    margin-inline-start: var(--union-space-2);
  }
  .reader-contents {
    flex: 1 1 0;
    min-width: 0;
  }
  .reader-start {
    scroll-margin-top: 100vh;
  }
  .reader-start:focus {
    outline: none;
  }
  .reader-note {
    margin: var(--union-space-4) 0 0;
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
  .reader-audio {
    display: block;
    width: 100%;
    margin-bottom: var(--union-space-4);
  }
  .reader-page {
    margin-top: var(--union-space-5);
    line-height: 1.8;
    overflow-wrap: break-word;
    word-wrap: break-word;
  }
  .size-0 {
    font-size: 0.875em;
  }
  .size-1 {
    font-size: 0.9375em;
  }
  .size-3 {
    font-size: 1.125em;
  }
  .size-4 {
    font-size: 1.375em;
  }
  .size-5 {
    font-size: 1.75em;
  }
  .reader-page h3,
  .reader-page h4,
  .reader-page h5,
  .reader-page h6 {
    margin: 1.6em 0 0.8em;
    font-size: 1.125em;
    line-height: 1.4;
    font-weight: var(--union-weight-strong);
  }
  .reader-page h3 {
    margin-top: 0;
    font-size: 1.375em;
  }
  .reader-page p,
  .reader-page blockquote,
  .reader-page ul,
  .reader-page ol,
  .reader-page dl,
  .reader-page figure {
    margin: 0 0 1em;
  }
  .reader-page blockquote {
    padding-inline-start: 1em;
    border-inline-start: var(--union-stroke-hair) solid var(--union-line-strong);
  }
  .reader-page ul,
  .reader-page ol {
    padding-inline-start: 1.6em;
  }
  .reader-page pre,
  .reader-wide {
    margin: 0 0 1em;
    overflow-x: auto;
  }
  .reader-page code,
  .reader-page pre {
    font-family: monospace;
    font-size: 0.9375em;
  }
  .reader-page figcaption,
  .reader-missing {
    color: var(--union-ink-muted);
    font-size: 0.875em;
  }
  .reader-page img {
    max-width: 100%;
    max-height: 80vh;
    height: auto;
  }
  .reader-page table {
    border-collapse: collapse;
  }
  .reader-page th,
  .reader-page td {
    padding: var(--union-space-1) var(--union-space-2);
    border: var(--union-stroke-hair) solid var(--union-line);
    text-align: start;
    vertical-align: top;
  }
  .reader-page hr {
    margin: 1.6em 0;
    border: 0;
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .reader-page a {
    color: var(--union-accent);
  }
`;
