import type { Fault, FormDocument } from '../../../src/form/index.ts';
import { formFaults } from '../../../src/locale/form-faults/namespace.ts';
import type { Language } from '../../../src/locale/languages.ts';
import { fill } from '../../../src/locale/messages.ts';
import { faultText } from '../../../src/widgets/join-form/fault-text.ts';
import { bilingual, type Bilingual } from '../user-error.ts';

/** Faults of the engine in the words applicants read, by the name of the question. */
export async function faultTexts(
  form: FormDocument,
  faults: readonly Fault[],
): Promise<{ name: string; text: Bilingual }[]> {
  if (faults.length === 0) return [];
  const [zh, en] = [await wordsIn('zh-Hans'), await wordsIn('en')];
  const fields = form.steps.flatMap(step => step.fields);
  return faults.map(fault => {
    const field = fields.find(({ name }) => name === fault.name);
    // The form's own words do not say which column they are about.
    const said = (text: string): string =>
      field && !text.includes(field.label) ? `${field.label}：${text}` : text;
    return {
      name: fault.name,
      text: bilingual(said(faultText(fault, field, zh)), said(faultText(fault, field, en))),
    };
  });
}

async function wordsIn(lang: Language) {
  const pack: Readonly<Record<string, Parameters<typeof fill>[0]>> = await formFaults.load(lang);
  const t = (key: string, params?: Readonly<Record<string, string | number>>): string =>
    fill(pack[key] ?? key, lang, params);
  return { t, lang, dir: 'ltr' as const };
}
