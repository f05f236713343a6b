// npm run generate: everything that follows from other files: types and validators from schema/,
// style sheets from the token files, custom-elements.json from the doc blocks, what editors read from
// that, and the table of the elements with their sizes.
import { runNode } from './lib/node.mjs';

for (const script of [
  'generate.mjs',
  'tokens.mjs',
  'manifest.mjs',
  'metadata.mjs',
  'element-sizes.mjs',
]) {
  const code = await runNode([`scripts/${script}`]);
  if (code !== 0) process.exit(code);
}
