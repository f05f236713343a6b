// The scripts of the pages, built as `npm run build` builds them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a campaign finds them: built by who runs several of them (DURABILITY_CDN), or by itself. */
export async function cdnFor(folder) {
  return process.env.DURABILITY_CDN ?? buildCdn(join(folder, 'cdn'));
}

/** Builds the scripts into a folder; @returns the folder, for CDN_DIR. */
export async function buildCdn(folder) {
  const { rollup } = await import('rollup');
  const { default: configs } = await import('../../rollup.config.js');
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
