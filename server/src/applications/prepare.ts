import { randomBytes } from 'node:crypto';
import type {
  ApplicationReceipt,
  FormDocument as PublishedForm,
  NextStep,
} from '../../../src/data/generated/types.ts';
import type { Answers, FormDocument } from '../../../src/form/index.ts';
import type { NewApplication } from '../store/applications/accept.ts';
import type { FormsContext } from './context.ts';
import type { RequestKey } from './idempotency.ts';
import { digestOf, newApplicationId, newReceipt, newSecret, showReceipt } from './identifiers.ts';
import type { Judged } from './judge.ts';
import { fieldsOf, keptAnswers, sealKept } from './answers.ts';
import { blindsOf } from './blind.ts';
import { codeNames } from './proofs.ts';
import { newKey } from './replies.ts';

/** What an application is made ready from. */
export interface Ready {
  formId: string;
  form: PublishedForm;
  judged: Judged;
  key: RequestKey;
  channel: string | undefined;
  suspect: boolean;
  /** As the history tells staff. */
  by: string;
}

/** An application ready to be stored, and the answer its applicant gets then. */
export interface Prepared {
  application: NewApplication;
  receipt: ApplicationReceipt;
  /** The answer's bytes: a replay gets the very same. */
  text: string;
}

/** How long a hand-off token may be redeemed, milliseconds. */
const HANDOFF = 10 * 60_000;

/** Gives an application its id, number and secret, and seals what is personal. */
export function prepare(context: FormsContext, ready: Ready): Prepared {
  const { keys, siteId } = context;
  const { form, judged, key } = ready;
  const now = context.now();
  const id = newApplicationId();
  const secret = newSecret();
  const number = newReceipt();
  const token = wantsToken(form) ? randomBytes(24).toString('base64url') : undefined;
  const receipt: ApplicationReceipt = {
    id,
    receipt: showReceipt(number),
    state: 'received',
    secret,
    ...nextOf(form, judged.assessment.next),
    poll: `v1/applications/${id}`,
    ...handoffOf(form, token),
  };
  const text = JSON.stringify(receipt);
  const answers = withoutNames(judged.answers, codeNames(form));
  const blinds = blindsOf(keys, siteId, form, answers);
  const kept = keptAnswers(form, answers, blinds, context.retainDays);
  const application: NewApplication = {
    id,
    receipt: number,
    formId: ready.formId,
    formVersion: form.v,
    state: receipt.state,
    at: now.toISOString(),
    by: ready.by,
    channel: ready.channel,
    region: regionOf(form, answers),
    route: routeOf(context, judged),
    outcome: judged.assessment.outcome,
    rule: judged.assessment.rule,
    suspect: ready.suspect,
    secretHash: digestOf(secret),
    sealed: sealKept(context, id, kept),
    consents: judged.consents,
    blinds: Object.values(blinds),
    key: newKey(context, id, key, text, now),
    handoff:
      token === undefined
        ? undefined
        : {
            tokenHash: digestOf(token),
            expiresAt: new Date(now.getTime() + HANDOFF).toISOString(),
          },
  };
  return { application, receipt, text };
}

function nextOf(form: PublishedForm, step: NextStep | undefined): { next?: NextStep[] } {
  const next = [...(step ? [step] : []), ...(form.after ?? [])];
  return next.length > 0 ? { next } : {};
}

function wantsToken({ handoff }: PublishedForm): boolean {
  return handoff?.tokenParam !== undefined && handoff.when !== 'before';
}

/** The hand-off with its one-time token in the address; personal information never stands there. */
function handoffOf(
  { handoff }: PublishedForm,
  token: string | undefined,
): Pick<ApplicationReceipt, 'handoff'> {
  if (!handoff || handoff.when === 'before') return {};
  if (token === undefined || handoff.tokenParam === undefined) return { handoff };
  const [address = '', ...fragment] = handoff.href.split('#');
  const mark = address.includes('?') ? '&' : '?';
  const href = [`${address}${mark}${handoff.tokenParam}=${token}`, ...fragment].join('#');
  return { handoff: { ...handoff, href } };
}

function withoutNames(answers: Answers, names: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !names.includes(name)));
}

/** The city or prefecture of the first place that is asked for. */
function regionOf(form: FormDocument, answers: Answers): string | undefined {
  const field = fieldsOf(form).find(({ type }) => type === 'region');
  const answer = field && Object.hasOwn(answers, field.name) ? answers[field.name] : undefined;
  return /^\d{4}/.exec(String(answer ?? ''))?.[0];
}

/** Ids of the directory; anything else was typed by the applicant, and stays with the answers. */
const ORG_ID = /^o-[a-z0-9-]{1,64}$/;

function routeOf(context: FormsContext, { route, answers }: Judged): NewApplication['route'] {
  if (!route) return undefined;
  const { to, kind } = route;
  const given = to.field !== undefined && Object.hasOwn(answers, to.field) ? answers[to.field] : '';
  const chosen = ORG_ID.test(String(given)) ? String(given) : undefined;
  const name = chosen === undefined ? undefined : context.orgName?.(chosen);
  return { org: chosen ?? to.org, name: name ?? to.name, kind };
}
