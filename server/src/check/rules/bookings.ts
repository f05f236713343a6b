import { bilingual } from '../../user-error.ts';
import { at, type ReadDocument } from '../document.ts';
import { isRecord, pointerFrom } from '../pointer.ts';
import type { DocumentRule } from '../rule.ts';
import { featuresOf } from '../whole.ts';
import { nearestWord, shown } from '../words.ts';

/** What is offered for booking has a form: an id of the site document's `forms`, or an address. */
export const bookings: DocumentRule = {
  of: ['station-collection', 'person'],
  *judge(document, { site }) {
    const forms = isRecord(site['forms']) ? Object.keys(site['forms']) : [];
    for (const [book, pointer] of bookedIn(document)) {
      if (/[/.:?]/.test(book) || forms.includes(book)) continue;
      const meant = nearestWord(book, forms);
      yield at(document, pointer, {
        code: 'form-unknown',
        message: bilingual(
          `站点文档的 forms 里没有“${shown(book)}”。`,
          `The site document's forms have no "${shown(book)}".`,
        ),
        mend: meant
          ? bilingual(`是不是“${meant}”？`, `Was "${meant}" meant?`)
          : bilingual(
              '把表单加进 forms，或写预约页面的网址。',
              'Add the form to forms, or write the address of a page.',
            ),
        ...(meant && { propose: meant }),
      });
    }
  },
};

function* bookedIn({ kind, value }: ReadDocument): Generator<[string, string]> {
  if (kind === 'person') {
    if (isRecord(value) && typeof value['book'] === 'string') yield [value['book'], '/book'];
    return;
  }
  for (const { feature, steps } of featuresOf(value)) {
    const { properties } = feature;
    const services: unknown = isRecord(properties) ? properties['services'] : undefined;
    for (const [index, service] of (Array.isArray(services) ? services : []).entries()) {
      const book: unknown = isRecord(service) ? service['book'] : undefined;
      if (typeof book !== 'string') continue;
      yield [book, pointerFrom([...steps, 'properties', 'services', index, 'book'])];
    }
  }
}
