// What editors and language models read: every element is in it, and what it says is so.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface Named {
  name: string;
}
interface Element {
  tagName?: string;
  summary?: string;
  attributes?: (Named & { type?: { text: string } })[];
  events?: Named[];
}

const manifest = JSON.parse(read('custom-elements.json')) as {
  modules: { declarations: Element[] }[];
};
const elements = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .filter((one): one is Element & { tagName: string } => Boolean(one.tagName));
const tags = elements.map(({ tagName }) => tagName).sort();
const namesOf = (entries: readonly Named[] = []) => entries.map(({ name }) => name).sort();

describe('custom-elements.json', () => {
  it('says of every element what it is for', () => {
    assert.deepEqual(
      elements.filter(({ summary }) => !summary).map(({ tagName }) => tagName),
      [],
    );
  });

  it('has elements and events, not what they are built of', () => {
    const kinds = new Set(
      JSON.parse(read('custom-elements.json')).modules.flatMap(
        (module: { declarations: { kind: string }[] }) =>
          module.declarations.map(({ kind }) => kind),
      ),
    );
    assert.deepEqual([...kinds], ['class']);
  });
});

describe('VS Code data', () => {
  const data = JSON.parse(read('vscode.html-custom-data.json')) as {
    version: number;
    tags: (Named & {
      description: { kind: string; value: string };
      attributes: (Named & { valueSet?: string; values: Named[] })[];
    })[];
  };

  it('names every tag with its attributes', () => {
    assert.equal(data.version, 1.1);
    assert.deepEqual(namesOf(data.tags), tags);
    for (const { tagName, attributes } of elements) {
      const tag = data.tags.find(({ name }) => name === tagName)!;
      assert.deepEqual(namesOf(tag.attributes), namesOf(attributes), tagName);
    }
  });

  it('offers words to choose from, never the name of a type', () => {
    const button = data.tags.find(({ name }) => name === 'union-button')!;
    const offered = (name: string) => button.attributes.find(one => one.name === name)!;
    assert.deepEqual(namesOf(offered('type').values), ['button', 'reset', 'submit']);
    assert.equal(offered('disabled').valueSet, 'v', 'a boolean is written without a value');
    const all = data.tags.flatMap(tag => tag.attributes.flatMap(({ values }) => namesOf(values)));
    assert.deepEqual(
      all.filter(word => !/^[a-z0-9-]+$/.test(word)),
      [],
    );
  });

  it('explains tags in markdown, which a plain string is not', () => {
    for (const { name, description } of data.tags) {
      assert.equal(description.kind, 'markdown', name);
      assert.doesNotMatch(description.value, /undefined/, name);
    }
  });

  it('knows what a page may set in CSS, each once', () => {
    const css = JSON.parse(read('vscode.css-custom-data.json')) as Record<string, Named[]>;
    const names = namesOf([...css['properties']!, ...css['pseudoElements']!]);
    for (const name of ['--union-accent', '--union-map-height', '::part(control)']) {
      assert.ok(names.includes(name), name);
    }
    assert.deepEqual(names, [...new Set(names)]);
  });
});

describe('web-types.json', () => {
  const data = JSON.parse(read('web-types.json')) as {
    name: string;
    version: string;
    contributions: { html: { elements: (Named & { events: Named[] })[] } };
  };

  it('is named as the package is, which points to it', () => {
    const { name, version, ...other } = JSON.parse(read('package.json')) as Record<string, unknown>;
    assert.deepEqual([data.name, data.version], [name, version]);
    assert.equal(other['web-types'], 'web-types.json');
  });

  it('names every tag with its events', () => {
    assert.deepEqual(namesOf(data.contributions.html.elements), tags);
    for (const { tagName, events } of elements) {
      const tag = data.contributions.html.elements.find(({ name }) => name === tagName)!;
      assert.deepEqual(namesOf(tag.events), namesOf(events), tagName);
    }
  });
});

describe('llms.txt', () => {
  const text = read('llms.txt');

  it('has a line for every element', () => {
    for (const tag of tags) assert.match(text, new RegExp(`^- \`<${tag}>\`: \\S`, 'm'));
  });

  it('links to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(match => match[1]!);
    assert.deepEqual(
      links.filter(to => !existsSync(join(ROOT, to))),
      [],
    );
  });

  it('gives the snippet of the README', () => {
    const flat = (page: string) => read(page).replace(/\s+/g, ' ').replaceAll('" >', '">');
    const snippet = /<script type="module"[^>]*><\/script>/.exec(flat('llms.txt'))![0];
    assert.ok(flat('README.md').includes(snippet));
  });
});

describe('files for pages with a bundler', () => {
  const { exports: paths, files } = JSON.parse(read('package.json')) as {
    exports: Record<string, string | Record<string, string>>;
    files: string[];
  };

  it('are in the package and can be imported', () => {
    const generated = [
      'custom-elements.json',
      'vscode.html-custom-data.json',
      'vscode.css-custom-data.json',
      'web-types.json',
    ];
    for (const file of [...generated, 'jsx.d.ts', 'jsx.js', 'llms.txt']) {
      assert.ok(files.includes(file), file);
    }
    for (const file of generated) assert.equal(paths[`./${file}`], `./${file}`);
    assert.deepEqual(paths['./jsx'], { types: './jsx.d.ts', default: './jsx.js' });
  });
});
