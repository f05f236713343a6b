import { expect, fixture, html } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import '../../../src/elements/avatar/index.ts';
import type { UnionAvatar } from '../../../src/elements/avatar/avatar.ts';

const PHOTO = new URL('./photo.svg', import.meta.url).href;
const MISSING = new URL('./no-such-photo.svg', import.meta.url).href;

const frame = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('.avatar')!;
const image = (element: Element) => element.shadowRoot!.querySelector('img');
const words = (element: Element) => frame(element).textContent.trim();

const photoIsHere = (element: Element) => until(() => words(element) === '', 'no photo');

describe('union-avatar', () => {
  it('shows characters of the name, and says the whole of it', async () => {
    const element = await fixture<UnionAvatar>(html`<union-avatar name="王建国"></union-avatar>`);
    expect(words(element)).to.equal('建国');
    expect(frame(element).getAttribute('role')).to.equal('img');
    expect(frame(element).getAttribute('aria-label')).to.equal('王建国');
    await expect(element).to.be.accessible();
  });

  it('shows the photo in place of them once it is here, in the same room', async () => {
    const element = await fixture<UnionAvatar>(
      html`<union-avatar name="王建国" src=${PHOTO}></union-avatar>`,
    );
    const room = [element.offsetWidth, element.offsetHeight];
    await photoIsHere(element);
    expect([element.offsetWidth, element.offsetHeight]).to.deep.equal(room);
    expect(image(element)!.alt).to.equal('王建国');
    expect(image(element)!.loading).to.equal('lazy');
    expect(frame(element).hasAttribute('role'), 'named once').to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('shows characters until the photo is here', async () => {
    const element = document.createElement('union-avatar');
    element.name = '王建国';
    element.src = PHOTO;
    document.body.append(element);
    // No task has run since, so no image has loaded.
    await element.updateComplete;
    expect(words(element)).to.equal('建国');
    expect(image(element)).to.exist;
    element.remove();
  });

  it('falls back when the photo is broken, and tries a new one', async () => {
    const element = await fixture<UnionAvatar>(
      html`<union-avatar name="王建国" src=${MISSING}></union-avatar>`,
    );
    await until(() => !image(element), 'the broken photo stays');
    expect(words(element)).to.equal('建国');
    expect(frame(element).getAttribute('aria-label')).to.equal('王建国');
    element.src = PHOTO;
    await photoIsHere(element);
    expect(image(element)).to.exist;
  });

  it('loads nothing from an address that is none of a photo', async () => {
    const element = await fixture(
      html`<union-avatar name="王建国" src="javascript:alert(1)"></union-avatar>`,
    );
    expect(image(element)).to.equal(null);
  });

  it('is silent where the name stands beside it', async () => {
    const element = await fixture<UnionAvatar>(
      html`<union-avatar name="王建国" decorative></union-avatar>`,
    );
    expect(frame(element).hasAttribute('aria-label')).to.equal(false);
    expect(frame(element).querySelector('[aria-hidden="true"]')).to.exist;
    element.src = PHOTO;
    await element.updateComplete;
    expect(image(element)!.getAttribute('alt')).to.equal('');
    await expect(element).to.be.accessible();
  });

  it('is square with a drawing for a team, and shows a person without a name as one', async () => {
    const team = await fixture<UnionAvatar>(
      html`<union-avatar kind="team" name="三号机床班"></union-avatar>`,
    );
    const drawing = () => team.shadowRoot!.querySelector('union-icon')!;
    expect(words(team)).to.equal('');
    expect(frame(team).getAttribute('aria-label')).to.equal('三号机床班');
    await until(() => drawing().shadowRoot!.querySelector('path')!.getAttribute('d'));
    expect(getComputedStyle(frame(team)).borderTopLeftRadius).to.equal('8px');
    const nobody = await fixture(html`<union-avatar></union-avatar>`);
    expect(nobody.shadowRoot!.querySelector('union-icon')!.name).to.equal('person');
    await expect(team).to.be.accessible();
    await expect(nobody).to.be.accessible();
  });

  it('has three sizes that grow with the text, or the page’s own', async () => {
    const element = await fixture<UnionAvatar>(html`<union-avatar name="王芳"></union-avatar>`);
    const size = async (scale: UnionAvatar['scale']) => {
      element.scale = scale;
      await element.updateComplete;
      return element.offsetWidth;
    };
    expect([await size('small'), await size('medium'), await size('large')]).to.deep.equal([
      36, 48, 80,
    ]);
    element.size = 'large';
    expect([await size('small'), await size('large')]).to.deep.equal([45, 100]);
    element.style.setProperty('--union-avatar-size', '64px');
    expect([element.offsetWidth, element.offsetHeight]).to.deep.equal([64, 64]);
  });

  it('keeps its characters at a size one can read, inside the frame', async () => {
    for (const size of ['standard', 'large']) {
      const element = await fixture(
        html`<union-avatar name="王建国" scale="small" size=${size}></union-avatar>`,
      );
      const text = frame(element).querySelector('span')!;
      const least = size === 'large' ? 18 : 13;
      expect(parseFloat(getComputedStyle(text).fontSize)).to.be.at.least(least);
      expect(text.offsetWidth).to.be.below(frame(element).clientWidth);
    }
  });
});
