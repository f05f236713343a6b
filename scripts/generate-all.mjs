// npm run generate: everything that follows from other files: types and validators from schema/,
// style sheets from the token files, custom-elements.json from the doc blocks.
import { runNode } from './lib/node.mjs';

for (const script of ['generate.mjs', 'tokens.mjs', 'manifest.mjs']) {
  const code = await runNode([`scripts/${script}`]);
  if (code !== 0) process.exit(code);
}
