import { css } from 'lit';

/** The search for books: a well-set list, hairlines between titles, one accent for what acts. */
export const booksStyles = css`
  .books ul,
  .books ol,
  .books li,
  .books p,
  .books fieldset {
    display: block;
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
    list-style: none;
  }
  .books .faint {
    color: var(--union-ink-muted);
  }
  .books .fine-print {
    margin-top: var(--union-space-2);
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
  .books .books-title {
    font-size: var(--union-text-title);
    line-height: var(--union-leading-title);
    font-weight: var(--union-weight-strong);
  }
  .books .books-title:focus,
  .books .books-status:focus {
    outline: none;
  }
  .books .book-seek {
    display: flex;
    flex-wrap: wrap;
    gap: var(--union-space-2);
    margin-top: var(--union-space-3);
  }
  .books .book-seek > union-field {
    flex: 1 1 9em;
    min-width: 0;
  }
  .books .book-seek > union-field::part(input) {
    text-overflow: ellipsis;
  }
  @supports not (inset: 0) {
    .books .book-seek > * + * {
      margin-inline-start: var(--union-space-2);
    }
  }
  .books .book-scopes {
    margin-top: var(--union-space-2);
  }
  /* A quiet button has no edge of its own: its words stand at the widget's. */
  .books [variant='quiet']::part(control) {
    padding-left: 0;
    padding-right: 0;
    background: none;
    justify-content: flex-start;
    text-align: start;
    font-weight: var(--union-weight-regular);
  }
  .roomy .books {
    max-width: 680px;
  }
`;
