// Reads the design tokens: the DTCG files of src/tokens, flat and with their references resolved.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './node.mjs';

export const FOLDER = join(ROOT, 'src', 'tokens');
export const THEMES = ['light', 'dark', 'contrast'];
const EXTENSION = 'union-widgets';

const read = async name => JSON.parse(await readFile(join(FOLDER, `${name}.tokens.json`), 'utf8'));

/** Flattens a DTCG tree: [{ path, type, value, extension, description }]; `$root` is the group itself. */
function flatten(group, path = [], type = undefined) {
  const own = group.$type ?? type;
  if ('$value' in group) {
    return [
      {
        path,
        type: own,
        value: group.$value,
        description: group.$description,
        extension: group.$extensions?.[EXTENSION] ?? {},
      },
    ];
  }
  return Object.entries(group)
    .filter(([key]) => !key.startsWith('$') || key === '$root')
    .flatMap(([key, child]) => flatten(child, key === '$root' ? path : [...path, key], own));
}

/**
 * Replaces `{a.b}` by the value of the token of that name (an unknown one is an error); `step` is the
 * palette's own token where a page's neutral may tint it.
 */
function resolve(token, known) {
  const alias = typeof token.value === 'string' && /^\{(.+)\}$/.exec(token.value);
  if (!alias) return token;
  const target = known.find(other => other.path.join('.') === alias[1]);
  if (!target) throw new Error(`${token.path.join('.')}: no token is called ${alias[1]}`);
  return { ...token, value: target.value, step: target.extension.tint && target };
}

/** All tokens: the palette, the themes, what nothing changes, and what each size says. */
export async function readTokens() {
  const palette = flatten(await read('palette'));
  const tokensOf = async (...names) => {
    const own = (await Promise.all(names.map(read))).flatMap(tree => flatten(tree));
    return own.map(token => resolve(token, [...palette, ...own]));
  };
  const bySize = ({ path }) => ['text', 'leading'].includes(path[0]) && path[1] !== 'ug';
  const type = await tokensOf('type');
  const sizes = await tokensOf('density');
  return {
    palette,
    themes: Object.fromEntries(
      await Promise.all(THEMES.map(async theme => [theme, await tokensOf(theme)])),
    ),
    fixed: [...type.filter(t => !bySize(t)), ...(await tokensOf('size', 'motion'))],
    standard: [...type.filter(bySize), ...sizes],
    large: await tokensOf('large'),
  };
}
