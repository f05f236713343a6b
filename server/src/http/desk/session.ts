import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DeskProblem, FOREIGN_FORM, STALE_FORM, wordsFor } from '../../desk/desk-problem.ts';
import { may, type SignedIn, type Visit } from '../../desk/visit.ts';
import type { FormsContext } from '../../applications/context.ts';
import type { DeskRole } from '../../store/desk/accounts.ts';
import type { Lang } from '../../user-error.ts';
import { originOf } from '../origin.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on every route of the desk before its handler runs. */
    visit: Visit | undefined;
  }
}

const LANG_COOKIE = 'desk-lang';
const TOKEN = /^[\w-]{43}$/;
/** What the queue's script asks for every few seconds. */
const BY_ITSELF = /^\/desk\/news(?:\?|$)/;

/** The site root as people address it; a proxy may have put it below a path. */
export function rootOf(request: FastifyRequest, { publicUrl }: FormsContext): URL {
  return new URL(publicUrl ?? originOf(request));
}

/** With `__Host-` a browser takes the cookie over https only, and from no other host of the domain. */
function cookieName(root: URL): string {
  return root.protocol === 'https:' ? '__Host-desk' : 'desk';
}

/** Finds out who asks and in which language; sets `request.visit`. */
export async function visitOf(request: FastifyRequest, context: FormsContext): Promise<Visit> {
  const { store, siteId, live } = context;
  const root = rootOf(request, context);
  const home = `${root.pathname.replace(/\/?$/, '/')}desk/`;
  const cookies = cookiesOf(request);
  const token = cookies.get(cookieName(root)) ?? '';
  const account = TOKEN.test(token)
    ? await store.desk.accounts.bySession(
        siteId,
        token,
        context.now(),
        !BY_ITSELF.test(request.url),
      )
    : undefined;
  const lang = langOf(cookies.get(LANG_COOKIE), request.headers['accept-language']);
  const { site } = live.current.site;
  const rest = request.url.replace(/^\/desk\/?/, '');
  return {
    lang,
    t: text => text[lang],
    home,
    // After a POST there is no page to come back to but the one above it.
    here: request.method === 'GET' ? home + rest : home,
    siteName: site.name,
    zone: zoneOf(site.tz),
    ...(account && { account }),
    csrf: account ? csrfOf(token) : '',
  };
}

/**
 * Who is signed in; their role suffices.
 * @throws DeskProblem 401 for nobody (answered with the sign-in page), 403 for a lesser role.
 */
export function signedIn(request: FastifyRequest, least: DeskRole = 'reader'): SignedIn {
  const { visit } = request;
  if (!visit?.account) throw new DeskProblem(401, wordsFor(403));
  if (!may(visit.account.role, least)) throw new DeskProblem(403, wordsFor(403));
  return { ...visit, account: visit.account };
}

/**
 * Sees to it that a POST comes from a page of this origin, and, of somebody signed in, from a form
 * that was made for them.
 * @throws DeskProblem 403
 */
export function checkForm(
  request: FastifyRequest,
  context: FormsContext,
  form: URLSearchParams,
): void {
  checkOrigin(request, context);
  const csrf = request.visit?.csrf ?? '';
  if (csrf === '') return;
  const given = Buffer.from(form.get('_csrf') ?? '');
  const right = Buffer.from(csrf);
  if (given.length === right.length && timingSafeEqual(given, right)) return;
  throw new DeskProblem(403, STALE_FORM);
}

/**
 * Browsers say with every POST where it comes from; without a word it is not from our page.
 * @throws DeskProblem 403
 */
export function checkOrigin(request: FastifyRequest, context: FormsContext): void {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const own = [rootOf(request, context).origin, new URL(originOf(request)).origin];
  const isOwn = origin === undefined ? site === 'same-origin' : own.includes(origin);
  if (!isOwn) throw new DeskProblem(403, FOREIGN_FORM);
}

/**
 * The address to sign in at, where this one would not do: a browser keeps no cookie of an https site
 * that comes over plain http, and would be asked to sign in again and again.
 */
export function properAddress(
  { headers: { origin = '' } }: FastifyRequest,
  context: FormsContext,
): string | undefined {
  const { publicUrl } = context;
  const isPlain = URL.canParse(origin) && new URL(origin).protocol === 'http:';
  if (publicUrl === undefined || !isPlain || LOOPBACK.test(new URL(origin).hostname)) {
    return undefined;
  }
  return new URL(publicUrl).protocol === 'https:' ? `${publicUrl}desk/` : undefined;
}

/** Browsers trust their own machine like https. */
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Begins a session with a new token, whatever the browser had before. */
export async function beginSession(
  request: FastifyRequest,
  reply: FastifyReply,
  context: FormsContext,
  accountId: string,
): Promise<void> {
  await dropSession(request, context);
  const token = randomBytes(32).toString('base64url');
  await context.store.desk.accounts.begin(context.siteId, accountId, token, context.now());
  const root = rootOf(request, context);
  setCookie(reply, root, cookieName(root), token);
}

export async function endSession(
  request: FastifyRequest,
  reply: FastifyReply,
  context: FormsContext,
): Promise<void> {
  await dropSession(request, context);
  const root = rootOf(request, context);
  setCookie(reply, root, cookieName(root), '', 0);
}

async function dropSession(request: FastifyRequest, context: FormsContext): Promise<void> {
  const token = cookiesOf(request).get(cookieName(rootOf(request, context))) ?? '';
  if (TOKEN.test(token)) await context.store.desk.accounts.end(context.siteId, token);
}

const YEAR_SECONDS = 365 * 24 * 3600;

export function setLang(
  request: FastifyRequest,
  reply: FastifyReply,
  context: FormsContext,
  lang: Lang,
): void {
  setCookie(reply, rootOf(request, context), LANG_COOKIE, lang, YEAR_SECONDS);
}

/** Without an age the cookie goes when the browser is closed. */
function setCookie(
  reply: FastifyReply,
  root: URL,
  name: string,
  value: string,
  maxAge?: number,
): void {
  const parts = [`${name}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Strict'];
  if (root.protocol === 'https:') parts.push('Secure');
  if (maxAge !== undefined) parts.push(`Max-Age=${maxAge}`);
  reply.header('set-cookie', parts.join('; '));
}

function cookiesOf(request: FastifyRequest): ReadonlyMap<string, string> {
  const pairs = (request.headers.cookie ?? '').split(';').map(pair => {
    const [name = '', value = ''] = pair.split('=', 2);
    return [name.trim(), value.trim()] as const;
  });
  // Of one name twice the first counts: browsers send the more specific first.
  return new Map(pairs.reverse());
}

/** A time zone nobody knows counts as China's, as everywhere in this server. */
function zoneOf(tz = 'Asia/Shanghai'): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: tz }).resolvedOptions().timeZone;
  } catch {
    return 'Asia/Shanghai';
  }
}

/** The one chosen, else the first the browser names that we have; Chinese is the source. */
function langOf(chosen: string | undefined, accepted: string | undefined): Lang {
  if (chosen === 'zh' || chosen === 'en') return chosen;
  const first = (accepted ?? '').split(',').find(tag => /^\s*(?:zh|en)\b/i.test(tag));
  return first !== undefined && /^\s*en/i.test(first) ? 'en' : 'zh';
}

/** Known only to whoever has the session's token, which is kept nowhere. */
function csrfOf(token: string): string {
  return createHash('sha256').update(`csrf ${token}`).digest('base64url');
}
