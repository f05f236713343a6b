import { fixture, html } from '@open-wc/testing';
import { memoryDrafts } from '../../../src/data/draft-memory.ts';
import { host } from '../../../src/tokens/host.css.ts';
import { tokens } from '../../../src/tokens/tokens.css.ts';
import { formStyles } from '../../../src/widgets/join-form/form.css.ts';
import { until } from '../../helpers/until.ts';
import {
  answerWho,
  button,
  errorsOf,
  open,
  press,
  sampleId,
  TAKEN,
  tickAll,
  toReview,
  type World,
} from './form-world.ts';

export interface Stage extends World {
  /** Around the form: a shadow root with the house's colours and sizes. */
  readonly stage: HTMLElement;
}

/** A form as a page shows it, with a browser that keeps drafts. */
export async function stand(): Promise<Stage> {
  const stage = await fixture<HTMLElement>(html`<main id="stage" data-union-root></main>`);
  const shadow = stage.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [host, tokens, formStyles].map(({ styleSheet }) => styleSheet!);
  const inner = document.createElement('div');
  shadow.append(inner);
  const drafts = { ...memoryDrafts(), kept: () => true };
  return { ...(await open({ inner, ports: { drafts } })), stage };
}

/** The screens of a form, by what is on them. */
export const SCREENS = {
  async faults() {
    const world = await stand();
    await press(world.root, '继续', () => errorsOf(world.root).length > 0);
    return world;
  },
  async choices() {
    const world = await stand();
    await answerWho(world.root);
    await press(world.root, '继续', () => errorsOf(world.root).length > 0);
    return world;
  },
  async ineligible() {
    const world = await stand();
    await answerWho(world.root, sampleId('20150101'));
    return world;
  },
  async review() {
    const world = await stand();
    await toReview(world.root);
    return world;
  },
  async consents() {
    const world = await SCREENS.review();
    await press(world.root, '提交入会申请', () => errorsOf(world.root).length > 0);
    return world;
  },
  async sending() {
    const world = await SCREENS.review();
    tickAll(world.root);
    button(world.root, '提交入会申请').click();
    await until(() => world.posted.length > 0, 'it is on its way');
    return world;
  },
  async receipt() {
    const world = await SCREENS.sending();
    world.answer(TAKEN);
    await until(() => world.root.querySelector('.uf-receipt .uf-qr'), 'the receipt is there');
    return world;
  },
};
