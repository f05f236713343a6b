// npm run chaos [-- --full] [--only WORDS] [--seed N] [--plants]: widgets over an API that misbehaves, a
// network that comes and goes, storage that fails, and a page that stays open for a day; docs/chaos.md.
import { prepare } from './lib/install.mjs';
import { runNode } from './lib/node.mjs';

prepare();
process.exit(await runNode(['test/chaos/campaign.ts', ...process.argv.slice(2)]));
