// npm run test:access [-- --only NAME] [--update] [--plants]: every widget in every state, by axe in six
// modes, by ear, by keyboard, in a narrow window and with larger and wider text; docs/accessibility.md.
import { prepare } from './lib/install.mjs';
import { runNode } from './lib/node.mjs';

prepare();
process.exit(await runNode(['test/access/campaign.ts', ...process.argv.slice(2)]));
