/** What a person agreed to, as a text file to keep. */
import type { FormDocument } from '../../../form/index.ts';
import { dateText } from '../../../locale/format.ts';
import { formScreens } from '../../../locale/form-screens/namespace.ts';
import type { Language } from '../../../locale/languages.ts';
import type { FormSite } from '../part.ts';
import { bring, speak } from './part-words.ts';
import { saveBlob } from '../../../base/save-blob.ts';

export const load = (lang: Language): Promise<void> => bring(formScreens, lang);

export interface ConsentsAbout {
  readonly form: FormDocument;
  readonly site: FormSite;
  readonly lang: Language;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** All consents of a form with their versions, who handles the data, and where the policy is. */
export function consentsText({ form, site, lang, now }: ConsentsAbout): string {
  const t = speak(formScreens, lang);
  const { privacy } = site;
  const zone = site.tz ? { zone: site.tz } : {};
  const retained = form.retainDays;
  const lines = [
    form.title,
    t('saveDay', { day: dateText(now, lang, { style: 'numeric', ...zone }) }),
    t('saveController', { name: privacy?.controller ?? site.name }),
    privacy?.contact && t('saveContact', { text: privacy.contact }),
    privacy?.policy && t('savePolicy', { text: privacy.policy }),
    retained !== undefined && t('receiptRetain', { n: retained }),
    ...(form.consents ?? []).map(({ text, version, href, required }, n) =>
      [
        '',
        `${n + 1}. ${text}`,
        t(required ? 'saveNeeded' : 'saveFree', { text: String(version) }),
        ...(href ? [href] : []),
      ].join('\r\n'),
    ),
  ];
  // Line ends as every Windows editor reads them.
  return `${lines.filter(line => typeof line === 'string').join('\r\n')}\r\n`;
}

/** Offers a text for download. Marked as UTF-8: old editors take Chinese for GBK otherwise. */
export function saveText(name: string, text: string): void {
  saveBlob(name, new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' }));
}
