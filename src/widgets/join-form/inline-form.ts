import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Loaded } from '../../base/resource-controller.ts';
import { applyTheme } from '../../base/site-theme.ts';
import { postApplication } from '../../data/applications.ts';
import { checkBy } from '../../data/check.ts';
import type { Client } from '../../data/client.ts';
import { memoryDrafts } from '../../data/draft-memory.ts';
import { openDrafts } from '../../data/draft-store.ts';
import type { FormDocument } from '../../data/generated/types.ts';
import { validateForm } from '../../data/generated/validators/form.js';
import type { Endpoints } from '../../data/send.ts';
import type { Site } from '../../data/site.ts';
import { isOnHostOf, resolverFor, rootOf } from '../../data/urls.ts';
import { personFieldsOf, type Answers } from '../../form/index.ts';
import { languageOf, type Language } from '../../locale/languages.ts';
import { adopt, dress } from '../../base/dress.ts';
import { mountForm } from './form-app.ts';
import { formStyles } from './form.css.ts';
import { warnOfInline } from './isolation.ts';
import {
  loadWhole,
  without,
  type FormSource,
  type FoundSource,
  type LoadOptions,
} from './load-form.ts';
import type { Look } from './look-message.ts';
import type { FormApp, FormOptions } from './options.ts';
import type { Stage } from './stage.ts';

/** A form that is drawn in the page itself. */
export interface InlineForm {
  readonly form: FormDocument;
  readonly site: Site | undefined;
  readonly endpoints: Endpoints;
  readonly source: FormSource;
}

/** What comes after may be at fault; questions, rules, consents and where it is sent may not. */
const checkForm = checkBy(validateForm, { cuts: ['/handoff', '/after/*', '/links'], vital: [] });

/** Loads a form and finds where it is sent. Rejects only when the signal aborts. */
export async function loadInline(
  found: FoundSource,
  options: LoadOptions,
): Promise<Loaded<InlineForm>> {
  warnOfInline();
  const { client, signal, fresh = false } = options;
  const whole = await wholeSite(found, options);
  if (!whole.ok) return whole;
  const site = whole.data;
  const { data, src, form: name } = found.source;
  if (data !== undefined) {
    const checked = checkForm(structuredClone(data));
    if (!checked.ok) return { ok: false, problem: { code: 'invalid', errors: checked.issues } };
    const root = site?.root ?? rootOf(document.baseURI);
    return peopled(placed(checked.data, found.source, site, root), options);
  }
  const listed = new Map(Object.entries(site?.document.forms ?? {})).get(name);
  const url = src ?? (listed === undefined ? undefined : site?.resolve(listed));
  if (!url) return without('no-form', `No address of the form "${name}" is known`);
  const result = await client.get(url, { check: checkForm, signal, fresh });
  if (!result.ok) return result;
  const own = placed(result.data, found.source, site, site?.root ?? rootOf(result.url));
  const form = await peopled(own, options);
  return form.ok && result.stale ? { ...form, stale: result.stale } : form;
}

/** The form with the times of whom it books; a form that books nobody asks for nothing more. */
async function peopled(
  loaded: Loaded<InlineForm>,
  { client, signal }: LoadOptions,
): Promise<Loaded<InlineForm>> {
  if (!loaded.ok || !personFieldsOf(loaded.data.form)) return loaded;
  const { form, site, endpoints, source } = loaded.data;
  const { person } = source;
  const { tz, lang = '' } = site?.document.site ?? {};
  const code = await import('./person-choices.ts').catch(() => undefined);
  if (!code) return without('form-failed', 'The script that asks for times did not come');
  const resolve = resolverFor(endpoints.root);
  const about = { client, person, resolve, tz, lang: languageOf(lang), signal };
  const filled = await code.withPersonChoices(form, about);
  if (!filled) return without('no-person', `Nobody to be booked: person is "${person ?? ''}"`);
  return { ...loaded, data: { ...loaded.data, form: filled as FormDocument } };
}

/** The site by its whole check: a site's own settings may be what makes a form inline. */
async function wholeSite(
  { site, source }: FoundSource,
  options: LoadOptions,
): Promise<Loaded<Site | undefined>> {
  if (site === undefined || 'root' in site) return { ok: true, data: site };
  return loadWhole(source.site ?? site.url, { ...options, fresh: false });
}

/** Where the form is sent: to hosts that the page or the site document named. */
function placed(
  form: FormDocument,
  source: FormSource,
  site: Site | undefined,
  root: string,
): Loaded<InlineForm> {
  const resolve = resolverFor(root);
  const { href, uploads = 'v1/uploads' } = form.submit;
  const [submit, files] = [resolve(href), resolve(uploads)];
  const frames = site?.document.frames && site.resolve(site.document.frames);
  const known = [root, document.baseURI, ...(site ? [site.url] : []), ...(frames ? [frames] : [])];
  if (!submit || !files || ![submit, files].every(url => isOnHostOf(url, known))) {
    return without('blocked', 'The form is sent to a host that neither page nor site names');
  }
  const endpoints: Endpoints = {
    root,
    submit,
    uploads: files,
    orgs: resolve('v1/orgs')!,
    regions: resolve('v1/regions/')!,
    codes: resolve('v1/codes')!,
  };
  return { ok: true, data: { form, site, endpoints, source } };
}

export type InlineCalls = Pick<FormOptions, 'onReceipt' | 'onProblem'> & {
  client: Client;
  look: Look;
};

/** An inline form as it stands in the widget. */
export class InlineStage implements Stage {
  stands = true;

  #form: InlineForm;
  #calls: InlineCalls;
  #app: FormApp | undefined;

  constructor(form: InlineForm, calls: InlineCalls) {
    this.#form = form;
    this.#calls = calls;
  }

  render(): unknown {
    return keyed(this, html`<div class="uf"></div>`);
  }

  attach(host: HTMLElement): void {
    if (this.#app) return;
    const root = host.shadowRoot!;
    dress(host);
    applyTheme(host, this.#form.site?.document.theme);
    adopt(root, formStyles);
    const target = root.querySelector<HTMLElement>('.uf')!;
    const { lang = 'zh-Hans', ...look } = this.#calls.look;
    this.#app = mountForm(target, optionsOf(this.#form, languageOf(lang), this.#calls));
    this.#app.look(look);
  }

  look(look: Look): void {
    const { lang, ...rest } = look;
    this.#app?.look(lang ? { ...rest, lang: languageOf(lang) } : rest);
  }

  end(): void {
    this.#app?.destroy();
    this.#app = undefined;
  }
}

function optionsOf(inline: InlineForm, lang: Language, calls: InlineCalls): FormOptions {
  const { form, site, endpoints, source } = inline;
  const { client, onReceipt, onProblem } = calls;
  const { channel, org, kiosk } = source;
  const { site: of, privacy, frames: folder } = site?.document ?? {};
  const frames = folder === undefined ? undefined : site?.resolve(folder);
  const again = async () => {
    const options = { client, signal: new AbortController().signal, fresh: true };
    const loaded = await loadInline({ source, site }, options);
    return loaded.ok ? loaded.data.form : undefined;
  };
  return {
    form: { ...form, id: form.id ?? source.form },
    site: { ...(of ?? { id: '', name: '' }), ...(privacy ? { privacy } : {}) },
    endpoints,
    frames: frames ?? `${endpoints.root}embed/`,
    lang,
    prefill: { ...answersOf(form, 'org', org), ...answersOf(form, 'slot', source.booking) },
    ...(channel ? { channel } : {}),
    kiosk,
    ports: async () => ({
      post: postApplication,
      drafts: kiosk ? memoryDrafts() : openDrafts(),
      reload: again,
    }),
    now: () => client.now(),
    // The page's history is the page's own.
    history: 'none',
    ...(onReceipt ? { onReceipt } : {}),
    ...(onProblem ? { onProblem } : {}),
  };
}

/** What a page names, as the answer to the question that takes it from an address (`prefill`). */
function answersOf({ steps }: FormDocument, name: string, value: string | undefined): Answers {
  if (!value) return {};
  const fields = steps.flatMap(step => step.fields).filter(field => field.prefill === name);
  return Object.fromEntries(fields.map(field => [field.name, value]));
}
