import { css } from 'lit';

/** What the search for books found: titles between hairlines, and where their copies are. */
export const foundStyles = css`
  .books union-notice,
  .books .not-found,
  .books .books-note,
  .books .book-more {
    margin-top: var(--union-space-3);
  }
  .books .not-found > union-button {
    margin-top: var(--union-space-2);
  }
  .books .book-list {
    margin-top: var(--union-space-2);
  }
  .books .book-list[aria-busy='true'] {
    /* What was found before stays until the answer is here. */
    opacity: 0.6;
  }
  .books .book {
    display: flex;
    padding: var(--union-space-4) 0;
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .books .book-cover {
    flex: none;
    width: 56px;
    height: 80px;
    margin-inline-end: var(--union-space-3);
    background: var(--union-paper-sunken);
  }
  .books .book-cover img {
    display: block;
    width: 56px;
    height: 80px;
    object-fit: cover;
  }
  .books .book-about {
    flex: 1;
    min-width: 0;
  }
  .books .book-name {
    font-size: var(--union-text-lead);
    line-height: var(--union-leading-lead);
    font-weight: var(--union-weight-strong);
    word-break: keep-all;
    overflow-wrap: anywhere;
  }
  .books .book-by,
  .books .copy-fact,
  .books .copy-place,
  .books .book-summary {
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
  .books .book-summary {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    margin-bottom: var(--union-space-1);
  }
  /* Facts stand one after the other, a space apart, and break between them alone. */
  .books .bit {
    display: inline-block;
    margin-inline-end: var(--union-space-3);
  }
  .books .is-in {
    color: var(--union-success);
  }
  .books .copy-state.is-in {
    font-weight: var(--union-weight-strong);
  }
  .books .copy-fact,
  .books .copy-place,
  .books .bit {
    font-variant-numeric: tabular-nums;
  }
  .books .book-callno {
    font-size: var(--union-text-body);
    font-weight: var(--union-weight-strong);
  }

  .books .book-holding {
    padding: var(--union-space-2) 0;
  }
  .books .book-holding + .book-holding {
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .books a.copy-station {
    color: var(--union-action-ink);
    text-underline-offset: 3px;
  }
  .books .copy-station {
    font-size: var(--union-text-body);
    line-height: var(--union-leading-body);
  }

  .books .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .books .ways > * {
    margin-inline-end: var(--union-space-4);
  }
  /* A finger's room around a line of text. */
  .books .tall-target {
    position: relative;
  }
  .books .tall-target::before {
    content: '';
    position: absolute;
    top: 50%;
    left: 0;
    right: 0;
    height: var(--union-target);
    transform: translateY(-50%);
  }

  .books .book-steps {
    counter-reset: step;
    margin-top: var(--union-space-2);
  }
  .books .book-steps > li {
    position: relative;
    padding-inline-start: 28px;
    margin-top: var(--union-space-1);
  }
  .books .book-steps > li::before {
    content: counter(step) '.';
    counter-increment: step;
    position: absolute;
    left: 0;
    color: var(--union-ink-muted);
    font-variant-numeric: tabular-nums;
  }
  .books[dir='rtl'] .book-steps > li::before {
    left: auto;
    right: 0;
  }
  .books .books-under {
    margin-top: var(--union-space-5);
    font-weight: var(--union-weight-strong);
  }
  .books .book-catalogues {
    margin-top: var(--union-space-3);
  }
  @media print {
    .books .book-seek,
    .books .book-scopes,
    .books .ways,
    .books .act.way-back {
      display: none;
    }
  }
`;
