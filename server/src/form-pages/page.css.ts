/** What every page has around the form: its ground, and what only one without scripts shows. */
export const PAGE_STYLE = `
body {
  margin: 0;
}
body[data-theme] {
  background: var(--union-paper);
}
.uf-foot {
  color: var(--union-ink-muted);
  font-size: var(--union-text-small);
}
.uf-foot a {
  display: inline-block;
  padding-block: 10px;
  margin-inline-end: 16px;
  color: inherit;
}
/* A form keeps its own language: its sentences run their own way beside ours. */
.uf[dir='rtl'] :not(input):not(.uf-button) {
  unicode-bidi: plaintext;
  text-align: right;
}
.uf-trap {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
html:not(.js) .uf-scripted,
.js:not([data-ready]) .uf-plain,
.js:not([data-ready]) .uf-step ~ .uf-step,
.js:not([data-ready]) .uf-consents {
  display: none;
}
`;

/** What the pages about an application have besides. */
export const STATUS_STYLE = `
.uf h1 ~ * {
  margin-top: 16px;
}
.uf ol {
  margin-bottom: 0;
  padding: 0;
  list-style: none;
}
.uf ul {
  padding-inline-start: 20px;
}
.uf li > a {
  display: inline-block;
  min-height: var(--union-target);
  padding: 10px 0;
}
.uf dt {
  margin-top: 8px;
  color: var(--union-ink-muted);
  font-size: var(--union-text-small);
}
.uf .uf-number {
  font-size: var(--union-text-display);
  line-height: var(--union-leading-display);
  font-weight: var(--union-weight-strong);
  font-variant-numeric: tabular-nums;
}
.uf-qr {
  display: block;
  max-width: 100%;
}
.uf-history li {
  padding: 12px 0;
  border-top: 1px solid var(--union-line);
}
a {
  color: var(--union-action-ink);
}
.uf h1 ~ .uf-about {
  margin-top: 32px;
}
.uf .uf-about > * {
  margin-top: 12px;
}
.uf .uf-about > h3 {
  margin-top: 24px;
}
.uf .uf-about dt {
  margin-top: 12px;
  color: var(--union-ink);
  font-size: var(--union-text-body);
  font-weight: var(--union-weight-strong);
}
.uf-hash {
  color: var(--union-ink-muted);
  font-size: var(--union-text-small);
  overflow-wrap: anywhere;
}
a.uf-button {
  display: grid;
  align-content: center;
  text-align: center;
  text-decoration: none;
}
@page {
  margin: 16mm;
}
@media print {
  .uf-screen {
    display: none;
  }
  .uf dt {
    break-after: avoid;
  }
}
`;
