// A table of stations from CSV into the embedded database, and from there to files, by the commands.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { captureNode } from '../../../scripts/lib/node.mjs';
import { sampleStations } from '../../../scripts/lib/sample-stations.mjs';
import { canTake, conditionsOf, lightOf } from './sizes.mjs';

const SIZES = [1_000, 10_000, 100_000];
/** `publish` writes a file a station: more than so many take minutes on any disk. */
const PUBLISHED = 10_000;

export const imports = {
  id: 'import-grow',
  grows: true,
  contenders: [{ id: 'server', title: 'the reference server', ours: true }],
  conditions: conditionsOf(SIZES, 'stations'),
  light: lightOf(1_000),
  takesPart: canTake,
  metrics: [
    { id: 'import', label: 'import of a CSV into the database', unit: 's' },
    { id: 'publish', label: 'publish: documents of all, and one of each', unit: 's' },
  ],

  /** What `visit` needs, and how to end it. */
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'union-bench-import-'));
    const close = async () => rmSync(folder, { recursive: true, force: true });
    return { title: 'Import and publish, 1,000 to 100,000 stations', folder, close };
  },

  async visit(_browser, { folder }, { run, condition: { size } }) {
    const own = join(folder, `${run}-${size}`);
    const [data, out] = [join(own, 'data'), join(own, 'out')];
    mkdirSync(own, { recursive: true });
    const file = join(own, 'stations.csv');
    writeFileSync(file, csvOf(size));
    const kind = ['--kind', 'stations', '--crs', 'wgs84'];
    const imported = await command(['import', file, ...kind, '--into', data]);
    const published =
      size <= PUBLISHED &&
      (await command(['publish', '--data', data, '--out', out, '--no-cdn', '--no-pages']));
    rmSync(own, { recursive: true, force: true });
    return { import: imported, ...(published && { publish: published }) };
  },
};

function csvOf(size) {
  const { stations, regions } = sampleStations(size);
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const rows = stations.map(({ feature: { properties, geometry } }, at) => {
    const { name, region, address } = properties;
    const cells = [at + 1, name, '户外劳动者服务站', names.get(region), address];
    return [...cells, ...geometry.coordinates, '08:00-20:00'].join(',');
  });
  return ['序号,站点名称,类型,所在地区,详细地址,经度,纬度,开放时间', ...rows].join('\n');
}

/** Seconds from the command to its end. @throws what it said when it failed */
async function command(args) {
  const began = performance.now();
  const { code, output } = await captureNode(['server/bin/union-widgets.mjs', ...args]);
  if (code !== 0) throw new Error(`union-widgets ${args[0]}: ${output.slice(-500)}`);
  return (performance.now() - began) / 1000;
}
