import { ROOT_MARK } from '../../../base/page-scheme.ts';
import type { ReadingEvent } from '../../../data/generated/types.ts';
import type { ReadingContext } from '../part.ts';

/** The site's form that signs up for an event; undefined where the site has none such. */
export function signUpForm({ model }: ReadingContext, { form }: ReadingEvent): string | undefined {
  const { forms, frames } = model.site?.document ?? {};
  return form !== undefined && forms?.[form] !== undefined && frames !== undefined
    ? form
    : undefined;
}

/**
 * Puts a form into the locator's light DOM, where the page's loader, which watches the document,
 * finds it and brings its code.
 */
export function standForm({ host, model }: ReadingContext, form: string, event: string): Element {
  const element = document.createElement('union-join-form');
  element.slot = 'signup';
  // It stands in the locator and would not look at the page for its colours.
  const theme = host.getAttribute('theme') || host.getAttribute(ROOT_MARK) || '';
  const given = { form, booking: event, site: model.site?.url ?? '', theme };
  for (const [name, value] of Object.entries(given)) if (value) element.setAttribute(name, value);
  host.append(element);
  return element;
}
