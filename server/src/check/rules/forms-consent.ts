import { siteRoot } from '../../../../src/data/urls.ts';
import { bilingual } from '../../user-error.ts';
import { at } from '../document.ts';
import { isRecord } from '../pointer.ts';
import type { DocumentRule } from '../rule.ts';
import { FOLDER_HOST } from '../source/source.ts';
import { shown } from '../words.ts';
import { fieldsOf } from './forms.ts';

/** Types of question whose answers are about a person, whatever they are called. */
const PERSONAL_TYPES = ['id', 'phone', 'email'];
/** Words of `autocomplete` for what is a person's own. */
const PERSONAL_WORDS = /^(?:name|given-name|family-name|tel|email|bday|street-address|cc-number)/;

/** Personal data is asked for a purpose, and people are told. */
export const purposes: DocumentRule = {
  of: ['form'],
  *judge(document) {
    for (const { field, pointer } of fieldsOf(document)) {
      const { type, autocomplete, purpose, sensitive } = field;
      const isPersonal =
        PERSONAL_TYPES.includes(String(type)) || PERSONAL_WORDS.test(String(autocomplete ?? ''));
      // Of sensitive data that is an error, told by another rule.
      if (!isPersonal || sensitive === true || purpose !== undefined) continue;
      yield at(document, `${pointer}/purpose`, {
        code: 'purpose-missing',
        message: bilingual(
          `“${shown(field['label'])}”没有写明用途。`,
          `"${shown(field['label'])}" does not say what it is for.`,
        ),
        mend: bilingual(
          '写 "purpose"，如“告诉您办理结果”；用不着的就不要问。',
          'Write "purpose", like "to tell you the outcome"; do not ask what is not needed.',
        ),
      });
    }
  },
};

/** What is sensitive has a consent that is about nothing else. */
export const ownConsents: DocumentRule = {
  of: ['form'],
  *judge(document) {
    const fields = new Map([...fieldsOf(document)].map(({ field }) => [field['name'], field]));
    const isSensitive = (name: unknown): boolean => fields.get(name)?.['sensitive'] === true;
    const consents: unknown = isRecord(document.value) ? document.value['consents'] : undefined;
    const lists = (Array.isArray(consents) ? consents : []).map((consent): readonly unknown[] => {
      const names: unknown = isRecord(consent) ? consent['fields'] : undefined;
      return Array.isArray(names) ? names : [];
    });
    const own = new Set(lists.filter(names => names.every(isSensitive)).flat());
    for (const [index, names] of lists.entries()) {
      const name = names.find(one => isSensitive(one) && !own.has(one));
      if (name === undefined || names.every(isSensitive)) continue;
      yield at(document, `/consents/${index}/fields`, {
        code: 'consent-shared',
        message: bilingual(
          `“${shown(fields.get(name)?.['label'])}”是敏感信息，这一项还包括别的。`,
          `"${shown(fields.get(name)?.['label'])}" is sensitive, and this consent is for other data too.`,
        ),
        mend: bilingual(
          `另写一项同意，fields 里只写“${shown(name)}”这样的敏感信息。`,
          `Add a consent whose fields are sensitive ones alone, like "${shown(name)}".`,
        ),
      });
    }
  },
};

/** Nobody agrees, or tells what is sensitive, beforehand. */
export const beforehand: DocumentRule = {
  of: ['form'],
  *judge(document) {
    for (const { field, pointer } of fieldsOf(document)) {
      if (field['sensitive'] !== true) continue;
      for (const member of ['default', 'prefill']) {
        if (field[member] === undefined) continue;
        yield at(document, `${pointer}/${member}`, {
          code: 'sensitive-beforehand',
          message: bilingual(
            `敏感信息“${shown(field['label'])}”有预先的值（${member}）。`,
            `The sensitive "${shown(field['label'])}" is filled in beforehand (${member}).`,
          ),
          mend: bilingual('删去这个成员。', 'Remove this member.'),
        });
      }
    }
    const consents: unknown = isRecord(document.value) ? document.value['consents'] : undefined;
    for (const [index, consent] of (Array.isArray(consents) ? consents : []).entries()) {
      if (!isRecord(consent)) continue;
      for (const member of ['default', 'checked', 'granted', 'value']) {
        if (consent[member] === undefined || consent[member] === false) continue;
        yield at(document, `/consents/${index}/${member}`, {
          code: 'consent-preticked',
          message: bilingual('这一项想预先勾选。', 'This one is to be ticked beforehand.'),
          mend: bilingual(
            '删去这个成员：组件从不预先勾选。',
            'Remove it: the form never ticks one beforehand.',
          ),
        });
      }
    }
  },
};

/** Applications go to the site that offers the form. */
export const submitHost: DocumentRule = {
  of: ['form'],
  *judge(document, { site }) {
    const submit = isRecord(document.value) ? document.value['submit'] : undefined;
    const href = isRecord(submit) ? submit['href'] : undefined;
    if (typeof href !== 'string' || !/^https?:/i.test(href) || !URL.canParse(href)) return;
    const base = isRecord(site['api']) ? site['api']['base'] : undefined;
    const root = typeof base === 'string' ? siteRoot(document.url, base) : document.url;
    if (root === undefined || root.startsWith(FOLDER_HOST)) return;
    const [own, other] = [new URL(root).origin, new URL(href).origin];
    if (own === other) return;
    yield at(document, '/submit/href', {
      code: 'submit-foreign',
      message: bilingual(
        `填好的内容交到 ${other}，接口在 ${own}。`,
        `What is filled in goes to ${other}; the API is on ${own}.`,
      ),
      mend: bilingual('写 v1/applications。', 'Write v1/applications.'),
      propose: 'v1/applications',
    });
  },
};

/** A frame of the same origin as the union's own pages keeps nothing from their scripts. */
export const framesApart: DocumentRule = {
  of: ['site'],
  *judge({ value, url, name }) {
    if (!isRecord(value) || typeof value['frames'] !== 'string') return;
    const { api, privacy } = value;
    const base = isRecord(api) ? api['base'] : undefined;
    const root = typeof base === 'string' ? siteRoot(url, base) : undefined;
    // The union's own web site is where its policy is.
    const policy = isRecord(privacy) ? privacy['policy'] : undefined;
    if (root === undefined || typeof policy !== 'string') return;
    if (
      !/^https?:/i.test(policy) ||
      !URL.canParse(policy) ||
      !URL.canParse(value['frames'], root)
    ) {
      return;
    }
    const folder = new URL(value['frames'], root);
    const { origin } = folder;
    // The page made from the forms is one of the frame pages, and says nothing of another site.
    if (policy.startsWith(folder.href)) return;
    if (origin !== new URL(policy).origin || root.startsWith(FOLDER_HOST)) return;
    yield at({ name }, '/frames', {
      code: 'frames-shared',
      message: bilingual(
        `表单的 iframe 页面和网站的网页都在 ${origin}。`,
        `The frame pages of forms and the site’s own pages are both on ${origin}.`,
      ),
      mend: bilingual(
        '给接口一个自己的主机名，如 api.…，frames 写在它上面。',
        'Give the API a host name of its own, like api.…, and put the frames there.',
      ),
    });
  },
};
