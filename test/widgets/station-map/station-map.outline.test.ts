import { expect } from '@open-wc/testing';
import { json } from '../../helpers/fake-fetch.ts';
import {
  asGeoJson,
  countyCode,
  madeCounties,
  middleOf,
  type CountiesWanted,
} from '../../helpers/made-counties.ts';
import { ROOT, SITE, siteDocument, STATIONS, type Table } from '../../helpers/station-client.ts';
import { stand, type Stand, type StationPage } from '../../helpers/station-page.ts';
import { until } from '../../helpers/until.ts';
import { atRest, picture } from './map-picture.ts';

/** As large as the outlines that offices are given: 169 counties, some 22,000 points. */
const SIZE: CountiesWanted = { columns: 13, rows: 13, points: 60 };
const SHAPES = madeCounties(SIZE);
const OUTLINE = `${ROOT}v1/map/outline.json`;
/** Cities with stations, by column; two counties each. */
const CITIES = [2, 6, 10];
const ROWS = [5, 7];

const name = (column: number) => `示例${'甲乙丙丁戊己庚辛壬癸子丑寅'[column]!}市`;
const cityCode = (column: number) => `${countyCode(column, 0).slice(0, 4)}00`;

function stationsIn(column: number) {
  return ROWS.map(row => ({
    type: 'Feature',
    id: `st-${column}-${row}`,
    geometry: { type: 'Point', coordinates: middleOf(SIZE, column, row) },
    properties: {
      name: `${name(column)}第${row}驿站（示例）`,
      kinds: ['rest'],
      region: countyCode(column, row),
    },
  }));
}

const REGIONS = [
  { code: '410000', name: '示例省', n: CITIES.length * ROWS.length, center: middleOf(SIZE, 6, 6) },
  ...CITIES.flatMap(column => [
    {
      code: cityCode(column),
      name: name(column),
      n: ROWS.length,
      center: middleOf(SIZE, column, 6),
    },
    ...ROWS.map(row => ({
      code: countyCode(column, row),
      name: `示例${row}县`,
      n: 1,
      center: middleOf(SIZE, column, row),
    })),
  ]),
];

function tableOf(outline: unknown, more: Record<string, unknown> = {}): Table {
  const map = { base: 'outline', outline: 'v1/map/outline.json', approvalNo: '示例S(2026)001号' };
  return {
    [SITE]: json(siteDocument({ map: { ...map, ...more } })),
    [STATIONS]: json({
      v: 1,
      type: 'FeatureCollection',
      updatedAt: '2026-11-01T00:00:00Z',
      count: CITIES.length * ROWS.length,
      features: CITIES.flatMap(stationsIn),
      regions: REGIONS,
    }),
    [OUTLINE]: json(outline),
  };
}

const attributes = { site: SITE, clusters: 'district' };

async function standOn(outline: unknown, more?: Record<string, unknown>): Promise<Stand> {
  const standing = await stand({ width: 1000, table: tableOf(outline, more), attributes });
  await until(() => standing.page.canvas && isDrawn(standing.page.canvas), 'the map');
  if (more?.approvalNo !== '') await until(() => isOnBase(standing), 'the base');
  await standing.page.still();
  await atRest(standing.page);
  return standing;
}

const isDrawn = (canvas: HTMLCanvasElement) => canvas.width > 0;

const pixels = ({ canvas }: StationPage) =>
  canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;

/** Whether the lines of the base are drawn: marks alone leave nearly all of the paper as it is. */
function isOnBase({ page }: Stand): boolean {
  const inks = new Uint32Array(pixels(page).buffer);
  const counts = new Map<number, number>();
  for (const ink of inks) counts.set(ink, (counts.get(ink) ?? 0) + 1);
  return Math.max(...counts.values()) < 0.95 * inks.length;
}

/** Whether a part of the map is tinted, as a division is inside its outline: more than any mark is. */
function outlined({ page }: Stand): boolean {
  const data = pixels(page);
  let red = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at]! - data[at + 1]! > 8) red += 1;
  return red > 3000;
}

/** Moves the mouse, CSS pixels of the canvas. */
function pointAt({ page }: Stand, x: number, y: number): void {
  const { left, top } = page.canvas.getBoundingClientRect();
  const init = { bubbles: true, clientX: left + x, clientY: top + y, pointerType: 'mouse' };
  page.canvas.dispatchEvent(new PointerEvent('pointermove', init));
  page.canvas.dispatchEvent(new MouseEvent('mousemove', init));
}

/** The plate of the city in the middle stands in the middle. */
function pointAtMiddle(standing: Stand): void {
  const { width, height } = standing.page.canvas.getBoundingClientRect();
  pointAt(standing, width / 2, height / 2 - 4);
}

describe('union-station-map: outlines of divisions, as large as real ones', function () {
  // Megabytes of lines, and every look reads a whole picture back.
  this.timeout(20_000);

  for (const [kind, outline] of [
    ['TopoJSON', SHAPES],
    ['GeoJSON', asGeoJson(SHAPES)],
  ] as const) {
    it(`are drawn round the city that the mouse is over, of ${kind}`, async () => {
      const standing = await standOn(outline);
      const { page, client } = standing;
      const before = picture(page.canvas);
      expect(outlined(standing)).to.equal(false);
      pointAtMiddle(standing);
      await until(() => outlined(standing), 'the outline of the city');
      pointAt(standing, 3, 3);
      await until(() => !outlined(standing), 'no outline any more');
      await until(() => picture(page.canvas) === before, 'the map as it was');
      expect(client.paths.filter(path => path.includes('/map/')).length).to.be.lessThan(3);
    });
  }

  it('are drawn round the city that keys would choose', async () => {
    const standing = await standOn(SHAPES);
    const key = (name: string) =>
      standing.page.canvas.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true }),
      );
    key('Enter');
    await until(() => outlined(standing), 'the outline of the city in the middle');
    standing.page.canvas.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, clientX: 1 }));
    await until(() => !outlined(standing), 'the mouse ends it');
  });

  it('are drawn round the district that is chosen, from a document of its own', async () => {
    const standing = await standOn(SHAPES, { districts: 'v1/map/{code}.json' });
    const { page } = standing;
    await page.open('find');
    await page.pick(countyCode(6, 5));
    await until(() => outlined(standing), 'the outline of the district');
    await page.pick('');
    await until(() => !outlined(standing), 'no outline of the whole country');
  });

  it('are none where a city has districts that are not in the outline', async () => {
    const { objects, ...rest } = SHAPES;
    const { geometries } = objects.counties;
    const some = geometries.filter((_, at) => at !== 6 * SIZE.rows + 5);
    const outline = { ...rest, objects: { counties: { ...objects.counties, geometries: some } } };
    const standing = await standOn(outline);
    pointAtMiddle(standing);
    await standing.page.still();
    await atRest(standing.page);
    expect(outlined(standing)).to.equal(false);
  });

  it('are none without an approval number', async () => {
    const standing = await standOn(SHAPES, { approvalNo: '' });
    pointAtMiddle(standing);
    await atRest(standing.page);
    expect(outlined(standing)).to.equal(false);
    expect(standing.client.paths.join()).not.to.contain('/map/');
  });
});
