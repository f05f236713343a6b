/** What the pages of people have besides: tiles, and a card. Classes are those of the widgets' views. */
export const PEOPLE_STYLE = `
.up-tiles {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(140px, 1fr));
  gap: 24px 16px;
  margin-top: 16px !important;
  padding: 0 !important;
  list-style: none;
}
.tile {
  position: relative;
  min-width: 0;
}
.face,
.photo {
  position: relative;
  overflow: hidden;
  border-radius: var(--union-radius-small);
  background: var(--union-paper-sunken);
}
.face {
  margin-bottom: 8px;
}
.face::before,
.photo::before {
  content: '';
  display: block;
  padding-top: 125%;
}
.wide > .photo::before {
  padding-top: 75%;
}
.face > *,
.photo > * {
  position: absolute;
  top: 0;
  left: 0;
  width: 100%;
  height: 100%;
}
.face > img,
.photo > img {
  object-fit: cover;
  object-position: 50% 25%;
  color: transparent;
}
.face > span,
.photo > span {
  display: flex;
  align-items: center;
  justify-content: center;
  color: var(--union-ink-muted);
  font-size: 48px;
}
.tile .name {
  color: inherit;
  font-size: var(--union-text-lead);
  line-height: var(--union-leading-lead);
  font-weight: var(--union-weight-strong);
  text-decoration: none;
}
.tile .name::before {
  content: '';
  position: absolute;
  z-index: 1;
  top: 0;
  right: 0;
  bottom: 0;
  left: 0;
}
.tile .name:hover {
  text-decoration: underline;
}
.name > .person,
.up-name {
  word-break: keep-all;
}
.piece {
  display: inline-block;
  max-width: 100%;
}
.kind,
.trade,
.honour,
.lv,
.yr,
.card dt,
.card i {
  color: var(--union-ink-muted);
  font-size: var(--union-text-small);
  line-height: var(--union-leading-small);
  font-style: normal;
}
.tile .trade,
.tile .honour {
  display: block;
}
.card {
  display: grid;
  grid-template-columns: 30% minmax(0, 1fr);
  column-gap: 16px;
  align-items: start;
}
.card .head ~ * {
  grid-column: 1 / -1;
  margin-top: 24px;
}
.card .who {
  font-size: var(--union-text-heading);
  line-height: var(--union-leading-heading);
  font-weight: var(--union-weight-strong);
}
.card .person {
  word-break: keep-all;
}
.uf .card .honours ul {
  padding: 0;
  list-style: none;
}
.card .honours li {
  display: flex;
  align-items: baseline;
  padding: 6px 0;
  border-bottom: 1px solid var(--union-line);
}
.card .lv {
  flex: none;
  min-width: 4.5em;
  padding-inline-end: 8px;
}
.card .yr {
  flex: none;
  margin-inline-start: auto;
  padding-inline-start: 12px;
  font-variant-numeric: tabular-nums;
}
.card blockquote {
  margin: 0;
  padding-inline-start: 16px;
  border-inline-start: 2px solid var(--union-line);
  font-size: var(--union-text-lead);
  line-height: var(--union-leading-lead);
}
.card > dl {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(9em, 1fr));
  gap: 16px;
}
.card b {
  display: block;
  font-size: var(--union-text-lead);
  line-height: var(--union-leading-lead);
}
.card dd > i {
  display: block;
}
.card .text p + p {
  margin-top: 12px;
}
.card .room {
  display: none;
}
@media (min-width: 560px) {
  .card {
    grid-template-columns: 168px minmax(0, 1fr);
    column-gap: 24px;
  }
  .card .head ~ * {
    grid-column: 2;
  }
  .card > .photo {
    grid-row: 1 / span 9;
  }
}
`;
