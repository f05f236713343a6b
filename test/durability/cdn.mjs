// The scripts of the pages, built as `npm run build` builds them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rollup } from 'rollup';
import configs from '../../rollup.config.js';

/** Builds the scripts into a folder; @returns the folder, for CDN_DIR. */
export async function buildCdn(folder) {
  for (const config of configs) {
    const bundle = await rollup({ ...config, onwarn: () => undefined });
    const { output } = await bundle.generate(config.output);
    await bundle.close();
    for (const file of output) {
      const path = join(folder, file.fileName);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file.type === 'chunk' ? file.code : file.source);
    }
  }
  return folder;
}
