// What editors and language models read of the elements, from custom-elements.json and the tokens:
// VS Code data, web-types (JetBrains), types of tags in JSX, Vue and
// Svelte, llms.txt. Run manifest.mjs first.
// Usage: node scripts/metadata.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'prettier';
import { purposeOf } from '../.storybook/words.ts';
import { svelteTypes, vueTypes } from './metadata/frameworks.mjs';
import { jsxTypes } from './metadata/jsx.mjs';
import { llmsText } from './metadata/llms.mjs';
import { cssData, htmlData, webTypes } from './metadata/editors.mjs';
import { ROOT } from './lib/node.mjs';

const read = path => readFileSync(join(ROOT, path), 'utf8');

/** Everything that is written, by file name, with `\n` line ends on every system. */
export async function metadataFiles() {
  const { name, version } = JSON.parse(read('package.json'));
  const manifest = JSON.parse(read('custom-elements.json'));
  const style = JSON.parse(read('.prettierrc.json'));
  const pretty = (text, parser) => format(text, { ...style, parser });
  return {
    'vscode.html-custom-data.json': await pretty(htmlData(manifest), 'json'),
    'vscode.css-custom-data.json': await pretty(cssData(manifest), 'json'),
    'web-types.json': await pretty(webTypes(manifest, { name, version }), 'json'),
    'vue.d.ts': await pretty(vueTypes(manifest), 'typescript'),
    'svelte.d.ts': await pretty(svelteTypes(manifest), 'typescript'),
    'jsx.d.ts': await pretty(jsxTypes(manifest), 'typescript'),
    'llms.txt': llmsText(manifest, { version, purposeOf }),
  };
}

async function main() {
  const files = await metadataFiles();
  const stale = Object.entries(files).filter(([file, text]) => currentText(file) !== text);
  if (process.argv.includes('--check')) {
    stale.forEach(([file]) => console.error(`${file} is not what the manifest says.`));
    if (stale.length) console.error('Run `npm run generate` and commit the files.');
    process.exit(stale.length ? 1 : 0);
  }
  stale.forEach(([file, text]) => writeFileSync(join(ROOT, file), text));
  console.log(`${Object.keys(files).join(', ')} written`);
}

function currentText(file) {
  try {
    return read(file);
  } catch {
    return undefined;
  }
}

if (process.argv[1] && resolve(process.argv[1]) === join(ROOT, 'scripts', 'metadata.mjs')) {
  await main();
}
