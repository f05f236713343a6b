/** What the pages of stations have besides: a well-set list, a week, a search field. */
export const PLACES_STYLE = `
.uw {
  display: flow-root;
}
.uf > .uw > * {
  margin-top: 16px;
}
.uf > .uw > :first-child {
  margin-top: 0;
}
.uw-wide {
  margin-right: calc(50% - min(50vw, 536px) + 16px);
  margin-left: calc(50% - min(50vw, 536px) + 16px);
}
.uf > .uw-wide > * {
  max-width: 608px;
  margin-right: auto;
  margin-left: auto;
}
.coming .uw ~ *,
.coming .uf-foot {
  visibility: hidden;
}
.uf .ur-list {
  margin-top: 8px;
  padding: 0;
  list-style: none;
}
.ur-list > li {
  padding: 14px 0;
  border-top: 1px solid var(--union-line);
}
.ur-list > li > * {
  margin-top: 2px !important;
}
.ur-list h2,
.ur-list h3 {
  font-size: var(--union-text-lead);
  line-height: var(--union-leading-lead);
}
.uf .ur-list a.ur-name {
  color: inherit;
  text-decoration-color: var(--union-line-strong);
  text-underline-offset: 4px;
  display: block;
  min-height: 0;
  padding: 8px 0 4px;
}
.ur-open {
  color: var(--union-success);
  font-weight: var(--union-weight-strong);
}
.ur-marks,
.ur-name {
  word-break: keep-all;
}
.ur-muted {
  color: var(--union-ink-muted);
  font-size: var(--union-text-small);
  line-height: var(--union-leading-small);
}
.uf .ur-links {
  unicode-bidi: isolate;
}
.ur-links a,
.ur-districts a {
  display: inline-block;
  min-height: var(--union-target);
  margin-inline-end: 20px;
  padding: 10px 0;
}
.ur-districts a[aria-current] {
  color: inherit;
  font-weight: var(--union-weight-strong);
  text-decoration: none;
}
.ur-find {
  display: flex;
  flex-wrap: wrap;
  margin-top: 16px;
}
.ur-find label {
  flex: 1 0 100%;
  margin-bottom: 4px;
  font-weight: var(--union-weight-strong);
}
.ur-find input[type='search'] {
  flex: 1 1 160px;
  min-width: 0;
  min-height: var(--union-target);
  padding: 8px 12px;
  border: 1px solid var(--union-line-strong);
  border-radius: var(--union-radius-small);
  background: var(--union-paper);
  color: inherit;
  font: inherit;
}
.ur-find button {
  flex: none;
  min-width: 88px;
  min-height: var(--union-target);
  margin-inline-start: 8px;
  padding: 8px 16px;
  border: 0;
  border-radius: var(--union-radius-small);
  background: var(--union-action);
  color: var(--union-on-action);
  font: inherit;
  font-weight: var(--union-weight-strong);
}
.ur-week {
  width: 100%;
  margin-top: 8px !important;
  border-collapse: collapse;
  font-variant-numeric: tabular-nums;
}
.ur-week th,
.ur-week td {
  padding: 8px 0;
  border-top: 1px solid var(--union-line);
  font-weight: var(--union-weight-regular);
  text-align: start;
  vertical-align: top;
}
.ur-week th {
  width: 9em;
}
.ur-week .ur-now th,
.ur-week .ur-now td {
  font-weight: var(--union-weight-strong);
}
.uf .ur-steps {
  padding-inline-start: 24px;
  list-style: decimal;
}
.uf .ur-steps li {
  padding: 4px 0;
}
@media print {
  .ur-find,
  .ur-links,
  .ur-districts,
  .uf-foot nav {
    display: none;
  }
  .ur-list > li {
    break-inside: avoid;
  }
}
`;
