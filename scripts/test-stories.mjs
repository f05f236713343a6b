// npm run test:stories: every story by axe and by the keyboard; none asks another host for anything.
// npm run test:visual: every story against its accepted pictures; `-- --update` accepts what is there.
// Options: --build (a new Storybook first), --site DIR (one that is built),
// --only TEXT (stories whose id has it), --axe or --keys alone.
import { join } from 'node:path';
import { ensureInstalled, prepare } from './lib/install.mjs';
import { ROOT } from './lib/node.mjs';

prepare();
ensureInstalled(join(ROOT, 'test', 'stories'), 'stories');
const { runStories } = await import('./lib/story-campaign.mjs');
process.exit(await runStories(process.argv.slice(2)));
