// Databases of sample stations, kept between runs.
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from '../../scripts/lib/glob.mjs';
import { ROOT, runNode } from '../../scripts/lib/node.mjs';
import { sampleStations } from '../../scripts/lib/sample-stations.mjs';
import { CACHE } from '../lib/places.mjs';
import { say } from '../lib/say.mjs';

/**
 * Folder of the embedded database of `count` sample stations; made when it is not there, or older
 * than the code that makes it.
 */
export async function database(count) {
  const folder = join(CACHE, `database-${count}`);
  const stamp = join(folder, 'made');
  const sources = glob(
    '{scripts/make-stations.mjs,scripts/lib/sample-*.mjs,server/src/store/*}',
    ROOT,
  );
  const newest = Math.max(...sources.map(source => statSync(join(ROOT, source)).mtimeMs));
  if (existsSync(stamp) && statSync(stamp).mtimeMs > newest) return folder;
  rmSync(folder, { recursive: true, force: true });
  say(`making a database of ${count} sample stations …`);
  const args = ['scripts/make-stations.mjs', '--into', folder, '--count', String(count)];
  const code = await runNode(args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (code !== 0) throw new Error('the sample stations could not be made');
  writeFileSync(stamp, '');
  return folder;
}

/** Ids and positions (WGS-84 degrees) of the stations in a database of `count`. */
export function placesOf(count) {
  return sampleStations(count).stations.map(({ feature }) => {
    const [lon, lat] = feature.geometry.coordinates;
    return { id: feature.id, lon, lat };
  });
}
