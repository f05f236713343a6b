// npm run storybook / build-storybook: the design system's site.
import { prepare } from './lib/install.mjs';
import { binOf, runNode } from './lib/node.mjs';

prepare();
const [mode = 'dev', ...rest] = process.argv.slice(2);
const args = mode === 'build' ? ['-o', 'storybook-static'] : ['-p', '6006', '--no-open'];
const storybook = await binOf('storybook');
process.exit(await runNode([storybook, mode, '--disable-telemetry', ...args, ...rest]));
