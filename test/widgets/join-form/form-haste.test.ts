import { expect } from '@open-wc/testing';
import { whenAt } from '../../../src/form/index.ts';
import { numberText } from '../../../src/locale/number-text.ts';
import { LANGUAGES } from '../../../src/locale/languages.ts';
import { fill } from '../../../src/locale/messages.ts';
import { FormSession } from '../../../src/widgets/join-form/form-session.ts';
import { mountForm } from '../../../src/widgets/join-form/form-app.ts';
import { numeral } from '../../../src/widgets/join-form/speak.ts';
import { whenIdle } from '../../../src/widgets/join-form/when-idle.ts';
import { fc } from '../../helpers/fc.ts';
import { until } from '../../helpers/until.ts';
import { errorsOf, FORM, open } from './form-world.ts';

const TAB = 'union-form:zz/probe';

describe('a form in haste', () => {
  it('is drawn in the task of its script, where nothing is kept from before', () => {
    sessionStorage.clear();
    const root = document.createElement('main');
    document.body.append(root);
    const at = `${location.origin}/`;
    const app = mountForm(root, {
      form: FORM,
      endpoints: { root: at, submit: at, uploads: at, orgs: at, regions: at, codes: at },
      frames: at,
      site: { id: 'zz', name: '示例市总工会' },
      lang: 'zh-Hans',
      history: 'none',
      ports: () => new Promise(() => undefined),
    });
    expect(root.querySelectorAll('.uf-field').length).to.be.above(0);
    app.destroy();
    root.remove();
  });

  it('has all that follows at hand before a person begins, and has begun nothing of it', async () => {
    localStorage.removeItem(TAB);
    let asked = 0;
    const { root } = await open({ way: async () => void (asked += 1) });
    await until(() => asked > 0, 'the scripts are asked for when the page is idle');
    expect(sessionStorage.getItem(TAB), 'a name for a draft').to.equal(null);
    expect(document.activeElement).to.equal(document.body);
    root.querySelector<HTMLElement>('.uf-button')!.click();
    await until(() => errorsOf(root).length > 0);
    expect(sessionStorage.getItem(TAB)).to.be.a('string');
  });
});

describe('whenIdle', () => {
  const without = (name: string, on: object): (() => void) => {
    const own = Object.getOwnPropertyDescriptor(on, name);
    Object.defineProperty(on, name, { value: undefined, configurable: true, writable: true });
    return () => {
      if (own) Object.defineProperty(on, name, own);
      else delete (on as Record<string, unknown>)[name];
    };
  };

  it('calls back, with and without the browser’s own word for it', async () => {
    await new Promise<void>(whenIdle);
    const back = without('requestIdleCallback', window);
    try {
      await new Promise<void>(whenIdle);
    } finally {
      back();
    }
  });

  it('leaves those alone who save data', async () => {
    const back = without('connection', navigator);
    Object.defineProperty(navigator, 'connection', {
      value: { saveData: true },
      configurable: true,
    });
    let called = false;
    try {
      whenIdle(() => (called = true));
    } finally {
      back();
    }
    await new Promise<void>(whenIdle);
    expect(called).to.equal(false);
  });
});

describe('what a form tells without the browser’s tables', () => {
  it('is the day of China, as the engine tells it', () => {
    const time = fc.integer({ min: Date.UTC(1992, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(time, fc.constantFrom('Asia/Shanghai', undefined), (now, zone) => {
        const second = Math.floor(now / 1000) * 1000;
        expect(new FormSession(FORM, () => now, zone).when).to.deep.equal(whenAt(second, zone));
      }),
    );
  });

  it('is the day of any other zone, and of China where the zone is none', () => {
    const now = Date.parse('2026-03-01T17:30:00Z');
    const day = (zone: string): string => new FormSession(FORM, () => now, zone).when.today;
    expect(day('America/New_York')).to.equal('2026-03-01');
    expect(day('Mars/Olympus')).to.equal('2026-03-02');
  });

  it('is a number as every language writes it', () => {
    for (const language of LANGUAGES) {
      for (const value of [0, 1, 30, 180, 999, 1000, 3650]) {
        const told = fill('{n}', language, { n: numeral(value) });
        // Direction marks aside: they are seen by nobody.
        expect(told.replace(/[\u200e\u200f]/g, '')).to.equal(numberText(value, language));
      }
    }
  });
});
