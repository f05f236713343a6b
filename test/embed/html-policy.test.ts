import { expect } from '@open-wc/testing';
import { htmlPolicy } from '../../src/embed/html-policy.ts';

/** A page that allows policies of these names, each once. */
function page(...allowed: string[]) {
  const made: string[] = [];
  const createPolicy = (name: string, rules: { createHTML(text: string): string }) => {
    if (!allowed.includes(name) || made.includes(name)) throw new TypeError(`no ${name} here`);
    made.push(name);
    return { name, ...rules };
  };
  return { made, createPolicy };
}

const nameOf = (policy: unknown) => (policy as { name?: string } | undefined)?.name;

/** As on a page that stops text from becoming markup. */
function strictly<T>(body: () => T): T {
  const { parseFromString } = DOMParser.prototype;
  DOMParser.prototype.parseFromString = () => {
    throw new TypeError("This document requires 'TrustedHTML' assignment.");
  };
  try {
    return body();
  } finally {
    DOMParser.prototype.parseFromString = parseFromString;
  }
}

describe('htmlPolicy', () => {
  it('is none where the browser knows no Trusted Types', () => {
    expect(htmlPolicy(undefined)).to.equal(undefined);
  });

  it('has our name, and leaves that of the page’s own Lit alone', () => {
    const factory = page('lit-html', 'union-widgets');
    expect(nameOf(htmlPolicy(factory))).to.equal('union-widgets');
    expect(factory.made).to.deep.equal(['union-widgets']);
  });

  it('lets templates through as they are', () => {
    const policy = htmlPolicy(page('union-widgets')) as { createHTML(text: string): string };
    expect(policy.createHTML('<p class=$lit$></p>')).to.equal('<p class=$lit$></p>');
  });

  it('borrows Lit’s name on a page that allows that alone', () => {
    expect(nameOf(htmlPolicy(page('lit-html')))).to.equal('lit-html');
  });

  it('does without on a page that stops no text', () => {
    expect(htmlPolicy(page())).to.equal(undefined);
  });

  it('says what to allow where the page leaves no way', () => {
    const taken = page('lit-html');
    taken.createPolicy('lit-html', { createHTML: text => text });
    expect(() => strictly(() => htmlPolicy(taken))).to.throw(/trusted-types 里加上 union-widgets/);
  });
});
