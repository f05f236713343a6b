/** Real libraries, as far as they are installed (test/hosts/package.json, `npm run test:hosts`). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostileScript } from './scripts.ts';

const PACKAGES = join(import.meta.dirname, 'node_modules');
/** Those that no registry has: built from their sources by git-libraries.mjs. */
const BUILT = join(PACKAGES, '.cache', 'libraries');

const FILES: Readonly<Record<string, readonly string[]>> = {
  'Prototype 1.6.0.3': [join(BUILT, 'prototype-1.6.0.3.js')],
  'Prototype 1.7.3': [join(BUILT, 'prototype-1.7.3.js')],
  'MooTools 1.2.6': [join(BUILT, 'mootools-1.2.6.js')],
  'MooTools 1.6.0': [join(BUILT, 'mootools-1.6.0.js')],
  'jQuery 1.12': [join(PACKAGES, 'jquery-1', 'dist', 'jquery.js')],
  'Prototype 1.7.3 and jQuery 1.12': [
    join(BUILT, 'prototype-1.7.3.js'),
    join(PACKAGES, 'jquery-1', 'dist', 'jquery.js'),
  ],
  'es5-shim and es5-sham': [
    join(PACKAGES, 'es5-shim', 'es5-shim.js'),
    join(PACKAGES, 'es5-shim', 'es5-sham.js'),
  ],
  'es6-shim': [join(PACKAGES, 'es6-shim', 'es6-shim.js')],
  'core-js, all of it': [join(PACKAGES, 'core-js-bundle', 'index.js')],
  'zone.js': [join(PACKAGES, 'zone.js', 'bundles', 'zone.umd.js')],
  RequireJS: [join(PACKAGES, 'requirejs', 'require.js')],
  SystemJS: [join(PACKAGES, 'systemjs', 'dist', 'system.js')],
  'webcomponents.js': [
    join(PACKAGES, '@webcomponents', 'webcomponentsjs', 'bundles', 'webcomponents-sd-ce-pf.js'),
  ],
  'bluebird as Promise': [join(PACKAGES, 'bluebird', 'js', 'browser', 'bluebird.js')],
  json2: [join(PACKAGES, 'json2', 'lib', 'JSON2', 'static', 'json2.js')],
  'ses, locked down': [join(PACKAGES, 'ses', 'dist', 'ses.umd.js')],
};

/** What is said to a library once it is there. */
const AFTER: Readonly<Record<string, string>> = {
  'ses, locked down': 'lockdown({ errorTaming: "unsafe", overrideTaming: "severe" })',
  'bluebird as Promise': 'window.Promise = P;',
};

/** Before: what it looks for, so that it takes the place of the engine's own. */
const BEFORE: Readonly<Record<string, string>> = {
  'core-js, all of it':
    'delete Array.prototype.at; delete Promise.allSettled; delete Object.groupBy; delete Array.from; delete URL.canParse; delete window.structuredClone',
  json2: 'window.JSON = {}',
  'webcomponents.js': 'window.customElements && (window.customElements.forcePolyfill = true);',
};

/** Each with its script; undefined where it is not here. */
export function libraries(): { name: string; script: HostileScript | undefined }[] {
  return Object.entries(FILES).map(([name, files]) => {
    if (!files.every(existsSync)) return { name, script: undefined };
    const texts = files.map(file => readFileSync(file, 'utf8'));
    const text = [BEFORE[name], ...texts, AFTER[name]].join(';\n');
    return { name, script: { before: text.replaceAll('</script', '<\\/script') } };
  });
}
