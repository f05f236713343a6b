/**
 * Chromium 79, of December 2019: what a phone shows whose WeChat was never brought up to date. It comes
 * from npm for Linux on x86-64, and carries what newer systems no longer have.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { startChromium, type Chromium } from '../chromium.ts';

const PACKED = join(import.meta.dirname, 'node_modules', 'chrome-aws-lambda', 'bin');
const FOLDER = join(import.meta.dirname, 'node_modules', '.cache', 'chromium-79');

/** Why it cannot run here, in words; undefined where it can. */
export function whyNot(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return 'it runs on Linux, x86-64, alone';
  return existsSync(PACKED) ? undefined : 'it is not installed (npm run test:old-engine)';
}

export async function startChromium79(): Promise<Chromium> {
  const program = join(FOLDER, 'chromium');
  if (!existsSync(program)) unpack();
  const args = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'];
  return startChromium(program, args, { LD_LIBRARY_PATH: join(FOLDER, 'lib') });
}

function unpack(): void {
  const part = `${FOLDER}.part`;
  mkdirSync(part, { recursive: true });
  const read = (name: string) => brotliDecompressSync(readFileSync(join(PACKED, name)));
  const libraries = join(part, 'libraries.tar');
  writeFileSync(libraries, read('aws.tar.br'));
  // Its own fonts.conf names no font of this machine.
  execFileSync('tar', ['xf', libraries, '-C', part, '--exclude=fonts.conf']);
  writeFileSync(join(part, 'chromium'), read('chromium.br'));
  chmodSync(join(part, 'chromium'), 0o755);
  renameSync(part, FOLDER);
}
