// The rows of WordPress: who may write anything, an author, a visitor's comment, and an author where the
// plugin is active.
import { CARRIERS } from '../carriers.mjs';
import { inWordPress, VERSIONS } from './boot.mjs';
import { FEED, HOSTILE, PLUGIN, SITES } from './cases.mjs';

const ROWS = {
  'wordpress-admin': 'admin',
  'wordpress-author': 'author',
  'wordpress-comment': 'comment',
  'wordpress-plugin': 'plugin',
};

const answers = new Map();

/** What a version of WordPress answers for a site; it is asked once. */
export function answerFor(base, articles, version = VERSIONS.at(-1)) {
  const key = `${version} ${base}`;
  if (!answers.has(key)) {
    answers.set(
      key,
      inWordPress(
        {
          articles,
          base,
          site: `${base}.well-known/union-widgets.json`,
          plugin: { ...PLUGIN(base), ...FEED(base) },
          sites: SITES.map(([given]) => given),
          texts: HOSTILE(base).map(([given]) => given),
        },
        version,
      ),
    );
  }
  return answers.get(key);
}

export async function wordpressRows(base, articles) {
  const answer = await answerFor(base, articles);
  return Object.entries(ROWS).map(([id, who]) => ({
    id,
    version: answer.version,
    carriers: Object.fromEntries(
      CARRIERS.map(name => {
        const { saved, shown, footer } = answer[who][name];
        return [name, { left: saved, shown, footer }];
      }),
    ),
  }));
}
