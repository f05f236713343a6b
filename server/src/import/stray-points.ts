/**
 * Points that do not lie where their region says. No outlines of counties are shipped (maps of them
 * need an approval number), so the list is its own measure: most of its points are right.
 */

import { distanceMetres } from '../../../src/rules/coordinates.ts';
import { groupBy } from './group-by.ts';
import { makeNearest } from '../../../src/rules/nearest.ts';
import { regionByCode } from './regions.ts';
import type { LonLat } from '../../../src/rules/coordinates.ts';
import type { RowCells } from './row-cells.ts';
import type { StationDraft } from './station-draft.ts';

/** So few points have no middle that can be relied on. */
const ENOUGH = 5;
/** Metres a station may lie from the others of its county in any case: half across a large one. */
const COUNTY_REACH = 50_000;
/** How many times the usual scatter (median absolute deviation) is no scatter any more. */
const SCATTER = 10;
/** Metres to the next station of the same prefecture that need no second look. */
const NEAR = 10_000;
/** So many stations of one other prefecture, each twice as near as any of the own, say where it is. */
const WITNESSES = 3;
const LOOKED_AT = 16;

/** Warns of points far from the others of their county or prefecture; refuses nothing. */
export function reportStrays(drafts: readonly StationDraft[]): void {
  const far = new Set(farFromCounty(drafts));
  reportForeign(drafts.filter(draft => !far.has(draft)));
}

/** Points much further from the middle of their county's points than those usually are. */
function farFromCounty(drafts: readonly StationDraft[]): StationDraft[] {
  const counties = groupBy(
    drafts.filter(({ region }) => region && !region.code.endsWith('00')),
    ({ region }) => region!.code,
  );
  return [...counties.values()].flatMap(county => {
    if (county.length < ENOUGH) return [];
    const middle: LonLat = [
      median(county.map(({ position }) => position.wgs84[0])),
      median(county.map(({ position }) => position.wgs84[1])),
    ];
    const metres = county.map(({ position }) => distanceMetres(middle, position.wgs84));
    const usual = median(metres);
    const scatter = median(metres.map(distance => Math.abs(distance - usual)));
    const limit = Math.max(COUNTY_REACH, usual + SCATTER * scatter);
    return county.filter((draft, i) => {
      if (metres[i]! <= limit) return false;
      say(draft, 'point-far', { km: kilometres(metres[i]!), others: county.length - 1 });
      return true;
    });
  });
}

/** Points amid the stations of another prefecture, with none of their own about. */
function reportForeign(drafts: readonly StationDraft[]): void {
  const placed = drafts.filter(({ region }) => region && !region.code.endsWith('0000'));
  const sizes = new Map<string, number>();
  for (const draft of placed) {
    sizes.set(prefectureOf(draft), (sizes.get(prefectureOf(draft)) ?? 0) + 1);
  }
  if (sizes.size < 2) return;
  const lonely = lonelyOf(placed).filter(draft => sizes.get(prefectureOf(draft))! > ENOUGH);
  if (lonely.length === 0) return;
  const index = makeNearest(
    placed.map(({ position }) => position.wgs84[0]),
    placed.map(({ position }) => position.wgs84[1]),
  );
  for (const draft of lonely) {
    const own = prefectureOf(draft);
    const at = draft.position.wgs84;
    const accept = (i: number) => placed[i] !== draft && prefectureOf(placed[i]!) === own;
    const home = index.nearest(at, 1, { accept })[0]!.metres;
    if (home <= NEAR) continue;
    const about = index.nearest(at, LOOKED_AT, { maxMetres: home / 2 });
    const others = groupBy(about, ({ index: i }) => prefectureOf(placed[i]!));
    others.delete(own);
    const [other] = [...others].find(([, near]) => near.length >= WITNESSES) ?? [];
    if (other === undefined) continue;
    say(draft, 'point-foreign', { km: kilometres(home), other: nameOf(other) });
  }
}

/** Degrees of a cell: at least 6 km in China, so that a neighbour in reach is not called near. */
const CELL = 0.1;

/** Points with no other of their prefecture in their own or a neighbouring cell. */
function lonelyOf(drafts: readonly StationDraft[]): StationDraft[] {
  const counts = new Map<string, number>();
  const key = (draft: StationDraft, east: number, north: number) => {
    const [lon, lat] = draft.position.wgs84;
    const [column, row] = [Math.floor(lon / CELL) + east, Math.floor(lat / CELL) + north];
    return `${prefectureOf(draft)} ${column} ${row}`;
  };
  for (const draft of drafts) counts.set(key(draft, 0, 0), (counts.get(key(draft, 0, 0)) ?? 0) + 1);
  return drafts.filter(draft => {
    let about = -1;
    for (const east of [-1, 0, 1]) {
      for (const north of [-1, 0, 1]) about += counts.get(key(draft, east, north)) ?? 0;
    }
    return about === 0;
  });
}

const MUNICIPALITY = /^(?:11|12|31|50)/;
/** Counties directly under a province lie anywhere in it: each stands for itself. */
const DIRECT = /^(?:41|42|46|65)90/;

/** First digits of the code that tell the prefecture, or the municipality. */
function prefectureOf({ region }: StationDraft): string {
  const code = region!.code;
  if (DIRECT.test(code)) return code;
  return code.slice(0, MUNICIPALITY.test(code) ? 2 : 4);
}

function nameOf(prefecture: string): string {
  return regionByCode(prefecture.padEnd(6, '0'))?.fullName ?? prefecture;
}

function say(
  { row, region }: StationDraft,
  code: 'point-far' | 'point-foreign',
  values: Readonly<Record<string, string | number>>,
): void {
  row.say(code, positionField(row), { region: region!.fullName, ...values });
}

function positionField(row: RowCells): 'lon' | 'lonLat' {
  return row.has('lon') && row.has('lat') ? 'lon' : 'lonLat';
}

function kilometres(metres: number): number {
  return Math.round(metres / 1000);
}

/** The middle value; of two middle values the lower, which is a value of the list. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1]!;
}
