import { foldText } from '../../../../src/rules/text-search.ts';
import { problem } from '../../applications/problems.ts';
import type { OrgPosition, OrgQuery } from '../../orgs/directory.ts';
import type { ProblemErrors } from '../problem.ts';

/** A search, or one organisation by its id. */
export type OrgsRequest = OrgQuery | { id: string };

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 20;
const MIN_Q = 2;
const MAX_Q = 100;
const MAX_ID = 128;
const MAX_CURSOR = 1024;

/**
 * Reads what is asked of the directory. Parameters that are not known are ignored; more than twenty
 * at a time is asked in vain, not in error.
 *
 * @throws HttpProblem 400 that lists every parameter at fault.
 */
export function readOrgQuery(search: URLSearchParams): OrgsRequest {
  const errors: ProblemErrors = [];
  const fault = (name: string, code: string, detail: string): undefined => {
    errors.push({ pointer: `/${name}`, code, detail });
  };
  const once = (name: string): string | undefined => {
    const [text, ...more] = search.getAll(name);
    return more.length > 0 ? fault(name, 'invalid', ONCE) : text;
  };
  const id = once('id');
  if (id !== undefined && id.length <= MAX_ID) return { id };
  const q = once('q')?.trim() ?? '';
  if (id !== undefined) fault('id', 'invalid', NO_ID);
  else if (q.length > MAX_Q) fault('q', 'too-long', LONG);
  else if ([...foldText(q)].length < MIN_Q) fault('q', 'too-short', SHORT);
  const region = once('region') || undefined;
  if (region !== undefined && !/^\d{6}$/.test(region)) fault('region', 'invalid', REGION);
  const limitText = once('limit') ?? String(DEFAULT_LIMIT);
  const limit = Number(limitText);
  if (!/^\d{1,9}$/.test(limitText) || limit < 1) fault('limit', 'invalid', LIMIT);
  const cursor = once('cursor');
  const after = cursor === undefined ? undefined : readOrgCursor(cursor);
  if (cursor !== undefined && !after) fault('cursor', 'invalid', CURSOR);
  if (errors.length > 0) {
    throw problem(400, 'query', errors[0]?.detail ?? '', { errors });
  }
  return {
    q,
    limit: Math.min(limit, MAX_LIMIT),
    ...(region !== undefined && { region }),
    ...(after && { after }),
  };
}

/** The `cursor` of the page after an organisation. */
export function writeOrgCursor({ rank, name, id }: OrgPosition): string {
  return Buffer.from(JSON.stringify([rank, name, id])).toString('base64url');
}

function readOrgCursor(text: string): OrgPosition | undefined {
  if (text.length > MAX_CURSOR || !/^[\w-]+$/.test(text)) return undefined;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
  if (!Array.isArray(parts) || parts.length !== 3) return undefined;
  const [rank, name, id] = parts as unknown[];
  const isRank = rank === 0 || rank === 1 || rank === 2 || rank === 3 || rank === 4;
  if (!isRank || typeof name !== 'string' || typeof id !== 'string') return undefined;
  return { rank, name, id };
}

const ONCE = '只能出现一次。 May be given once only.';
const NO_ID = '没有这样的标识。 No id is like that.';
const SHORT = `请至少输入 ${MIN_Q} 个字（或拼音首字母）再查。 Type at least ${MIN_Q} letters of the name.`;
const LONG = `最多 ${MAX_Q} 个字。 At most ${MAX_Q} characters.`;
const REGION = '应为六位行政区划代码。 Must be a division code of six digits.';
const LIMIT = '应为正整数。 Must be a whole number from 1 on.';
const CURSOR = '不是本接口给出的翻页标记。 Not a cursor this API gave.';
