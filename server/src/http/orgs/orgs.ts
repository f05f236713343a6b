import type { FastifyInstance } from 'fastify';
import type { OrgsAnswer } from '../../../../src/data/generated/types.ts';
import { after, problem } from '../../applications/problems.ts';
import type { Directory, OrgPage } from '../../orgs/directory.ts';
import { Allowance, type AllowanceOptions } from '../allowance.ts';
import { loggedError } from '../log-safely.ts';
import type { HttpProblem } from '../problem.ts';
import { readOrgQuery, writeOrgCursor, type OrgsRequest } from './org-query.ts';

export interface OrgOptions {
  /** Searches of an address: 120 in a minute, as a hall full of people behind one address makes. */
  allowance?: AllowanceOptions;
}

const ALLOWANCE: AllowanceOptions = { most: 120, windowMs: 60_000 };

/**
 * `GET /v1/orgs?q=&region=&limit=&cursor=`: employers and unions by name, or `?id=` one of them.
 * Without either there is no answer: the directory is looked things up in, not read through.
 */
export function addOrgs(
  app: FastifyInstance,
  directory: Directory,
  options: OrgOptions = {},
): void {
  const allowance = new Allowance(options.allowance ?? ALLOWANCE);
  app.get('/v1/orgs', async (request, reply) => {
    const asked = readOrgQuery(new URLSearchParams(queryOf(request.url)));
    const wait = allowance.take(request.ip);
    if (wait > 0) throw tooMany(wait);
    const answer = await answerTo(directory, asked).catch((error: unknown) => {
      request.log.error({ err: loggedError(error) }, 'reading the directory failed');
      throw problem(503, 'busy', UNREADABLE, { headers: after(5) });
    });
    // What somebody types about their employer is nobody's to keep.
    return reply.header('cache-control', 'no-store').send(answer);
  });
}

async function answerTo(directory: Directory, asked: OrgsRequest): Promise<OrgsAnswer> {
  if ('id' in asked) {
    const org = await directory.byId(asked.id);
    return answerOf({ items: org ? [org] : [] });
  }
  const page = await directory.find(asked);
  const answer = answerOf(page);
  if (!page.next) return answer;
  const search = new URLSearchParams({ q: asked.q });
  if (asked.region !== undefined) search.set('region', asked.region);
  search.set('limit', String(asked.limit));
  search.set('cursor', writeOrgCursor(page.next));
  return { ...answer, links: [{ rel: 'next', href: `v1/orgs?${search.toString()}` }] };
}

function answerOf({ items }: OrgPage): OrgsAnswer {
  return { v: 1, numberReturned: items.length, items };
}

function queryOf(url: string): string {
  const mark = url.indexOf('?');
  return mark < 0 ? '' : url.slice(mark + 1);
}

function tooMany(seconds: number): HttpProblem {
  const detail = `查得太快，请 ${seconds} 秒后再试。 Too many searches: try again in ${seconds} seconds.`;
  return problem(429, 'limited', detail, { headers: after(seconds) });
}

const UNREADABLE =
  '名录暂时查不了，请稍后再试，也可以直接填写名称。 The directory cannot be searched just now: try again shortly, or type the name.';
