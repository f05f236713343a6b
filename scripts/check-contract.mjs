/**
 * Holds the promise that documents, snippets and programs written to the published contract keep
 * working: compares schema/ with the copies in schema/published/v1/, which are changed by
 * `--accept` only.
 *
 *   node scripts/check-contract.mjs            one line a break; exit 1 when there is one
 *   node scripts/check-contract.mjs --accept   freezes what was added, unless something breaks
 *   --root FOLDER                              another folder than schema/
 */
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { readSchemas } from './generate/schemas.mjs';
import { openApiBreaks, operationsOf } from './lib/contract-openapi.mjs';
import { schemaBreaks } from './lib/contract-schemas.mjs';

const Ajv = createRequire(import.meta.url)('ajv/dist/2020.js').default;

const at = process.argv.indexOf('--root');
const root = at > 0 ? process.argv[at + 1] : fileURLToPath(new URL('../schema', import.meta.url));
const published = join(root, 'published', 'v1');

const readJson = async path => JSON.parse(await readFile(path, 'utf8'));
const isMissing = ({ code }) => code === 'ENOENT';

/** Every example of a folder as `{name, document, value}`. */
async function examplesOf(folder) {
  const found = [];
  for (const document of await readdir(folder)) {
    for (const file of await readdir(join(folder, document))) {
      const name = `${document}/${file}`;
      found.push({ name, document, value: await readJson(join(folder, name)) });
    }
  }
  return found;
}

/** Frozen examples that the present schemas refuse. */
function exampleBreaks(schemas, examples) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  for (const [file, schema] of schemas) ajv.addSchema(schema, file);
  return examples.flatMap(({ name, document, value }) => {
    const validate = ajv.getSchema(`${document}.schema.json`);
    // A schema that is gone is told as such.
    if (!validate || validate(value)) return [];
    const why = 'a document like it may have been published';
    return validate.errors.map(({ instancePath: pointer, message }) => {
      return { document: name, pointer, what: `is refused now: ${message}`, why };
    });
  });
}

async function accept(schemas) {
  await mkdir(published, { recursive: true });
  for (const file of schemas.keys()) await cp(join(root, file), join(published, file));
  // Schemas are frozen beside it, file by file.
  const openapi = await readJson(join(root, 'openapi.json'));
  delete openapi.components.schemas;
  const style = await resolveConfig(join(root, 'openapi.json'));
  const text = JSON.stringify(openapi);
  const options = { ...style, parser: 'json' };
  await writeFile(join(published, 'openapi.json'), await format(text, options));
  // What was once published stays as it was: somebody may have taken it for a pattern.
  const examples = join(published, 'examples');
  await cp(join(root, 'examples'), examples, { recursive: true, force: false });
  console.log(`frozen: ${schemas.size} schemas, openapi.json and the examples`);
}

const schemas = await readSchemas(root);
const frozen = await readSchemas(published).catch(error => {
  if (isMissing(error)) return new Map();
  throw error;
});
const openapi = await readJson(join(root, 'openapi.json'));
const breaks = [];
let counted = 'nothing is published yet';
if (frozen.size) {
  const before = await readJson(join(published, 'openapi.json'));
  const examples = await examplesOf(join(published, 'examples'));
  const judged = await readJson(join(root, 'published', 'judged.json'));
  breaks.push(
    ...schemaBreaks(frozen, schemas, judged),
    ...openApiBreaks(before, openapi),
    ...exampleBreaks(schemas, examples),
  );
  const operations = operationsOf(before).size;
  counted = `${frozen.size} schemas, ${operations} operations, ${examples.length} examples`;
}

for (const { document, pointer, what, why } of breaks) {
  console.error(`${document} ${pointer || '(whole)'}: ${what}; ${why}.`);
}
if (breaks.length) {
  console.error(`${breaks.length} published promises would be broken (${counted})`);
  process.exitCode = 1;
} else if (process.argv.includes('--accept')) {
  await accept(schemas);
} else {
  console.log(`nothing published is broken (${counted})`);
}
