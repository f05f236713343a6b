/** What the pages of standings have besides: a table in which people compare. Classes are the widget's. */
export const BOARD_STYLE = `
.ub-frame {
  overflow-x: auto;
  margin-top: 16px;
}
.ub-frame table {
  width: 100%;
  border-collapse: collapse;
  font-variant-numeric: tabular-nums;
}
.ub-frame caption {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.ub-frame th,
.ub-frame td {
  padding: 10px 12px 10px 0;
  border-bottom: 1px solid var(--union-line);
  font-weight: var(--union-weight-regular);
  text-align: start;
  vertical-align: baseline;
}
.ub-frame thead th {
  color: var(--union-ink-muted);
  font-size: var(--union-text-small);
  white-space: nowrap;
}
.ub-frame .problem {
  white-space: nowrap;
}
.ub-frame .numeric {
  text-align: end;
  white-space: nowrap;
}
.ub-frame td.rank,
.ub-frame td.total {
  font-weight: var(--union-weight-strong);
}
.ub-frame .name {
  min-width: 6em;
}
.ub-frame .under,
.ub-frame .members,
.move,
.try .minutes {
  display: block;
  color: var(--union-ink-muted);
  font-size: var(--union-text-small);
  line-height: var(--union-leading-small);
}
.bit + .bit::before {
  content: '· ';
}
.visually-hidden {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.ub-frame td,
.ub-frame th {
  position: relative;
}
.prize {
  white-space: nowrap;
}
@media (max-width: 559px) {
  .ub-frame .wide {
    display: none;
  }
}
@media (min-width: 560px) {
  .ub-frame .under {
    display: none;
  }
}
`;
