import JOIN from '../../demo/data/forms/join.json';
import { json } from '../../test/helpers/fake-fetch.ts';
import {
  ROOT,
  scriptedClient,
  SITE,
  siteDocument,
  type ScriptedClient,
} from '../../test/helpers/station-client.ts';

/** Sites with a form, that answer from memory: nothing that is typed into a story goes anywhere. */

const PRIVACY = {
  controller: '示例市总工会',
  policy: 'https://www.example.cn/privacy',
  contact: '12351',
};

/** Names of the questions that look something up at the server, which a story has not. */
const LOOKED_UP = ['org', 'region'];
const isLocal = (part: object): boolean =>
  !LOOKED_UP.some(name => JSON.stringify(part).includes(`"field":"${name}"`));

const FORM = {
  ...JOIN,
  steps: JOIN.steps.map(step => ({
    ...step,
    fields: step.fields.filter(({ type }) => !LOOKED_UP.includes(type)),
  })),
  rules: JOIN.rules.filter(isLocal),
  routes: JOIN.routes.filter(isLocal),
};

/** The sample form for joining, with whatever else the site document and the form say. */
export function formSite(
  site: Record<string, unknown> = {},
  form: Record<string, unknown> = {},
): ScriptedClient {
  const forms = { join: 'v1/forms/join.json' };
  return scriptedClient({
    [SITE]: json(siteDocument({ forms, privacy: PRIVACY, ...site })),
    [`${ROOT}v1/forms/join.json`]: json({ ...FORM, ...form }),
  });
}

/** A form that nobody can fill in any more. */
export const closedSite = (): ScriptedClient =>
  formSite({}, { window: { from: '2025-01-01', through: '2025-12-31' } });
