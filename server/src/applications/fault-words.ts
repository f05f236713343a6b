import type { Fault, FormDocument } from '../../../src/form/index.ts';
import { formFaults } from '../../../src/locale/form-faults/namespace.ts';
import { fill } from '../../../src/locale/messages.ts';
import type { Language } from '../../../src/locale/languages.ts';
import { faultText } from '../../../src/widgets/join-form/fault-text.ts';
import type { ProblemErrors } from '../http/problem.ts';

/** Faults of the engine as a problem names them: a pointer into the body, code, words zh and en. */
export async function errorsOf(
  form: FormDocument,
  faults: readonly Fault[],
): Promise<ProblemErrors> {
  const [zh, en] = [await wordsIn('zh-Hans'), await wordsIn('en')];
  const fields = new Map(form.steps.flatMap(step => step.fields).map(field => [field.name, field]));
  return faults.map(fault => {
    const field = fields.get(fault.name);
    const both = [faultText(fault, field, zh), faultText(fault, field, en)];
    // The form's own words are the same in both.
    return {
      pointer: pointerOf(fault.name),
      code: fault.code,
      detail: [...new Set(both)].join(' '),
    };
  });
}

const CONSENT = 'consent.';

/** Where a fault is in the request (RFC 6901): consents are told by their id. */
export function pointerOf(name: string): string {
  const escaped = (text: string): string => text.replaceAll('~', '~0').replaceAll('/', '~1');
  if (name.startsWith(CONSENT)) return `/consents/${escaped(name.slice(CONSENT.length))}`;
  return name === '' ? '' : `/answers/${escaped(name)}`;
}

async function wordsIn(lang: Language) {
  const pack: Readonly<Record<string, Parameters<typeof fill>[0]>> = await formFaults.load(lang);
  const t = (key: string, params?: Readonly<Record<string, string | number>>): string =>
    fill(pack[key] ?? key, lang, params);
  return { t, lang, dir: 'ltr' as const };
}
