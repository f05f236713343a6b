import { expect } from '@open-wc/testing';
import { adviceOn } from '../../../../src/widgets/join-form/parts/photo-check.ts';
import { shrink, type Grey } from '../../../../src/widgets/join-form/parts/shrink.ts';
import { blobOf, canvasOf, cardPicture } from './pictures.ts';

const greyOf = async (canvas: HTMLCanvasElement): Promise<Grey> =>
  (await shrink(await blobOf(canvas), 'image/jpeg', 5_000_000))!.grey;

const WHOLE = { x: 160, y: 180, w: 1280, h: 810 };

describe('photo check', () => {
  it('says nothing of a sharp card that lies whole in the picture', async () => {
    expect(adviceOn(await greyOf(cardPicture(1600, 1200, WHOLE)), true)).to.equal(undefined);
  });

  it('notices a blurred one', async () => {
    expect(adviceOn(await greyOf(cardPicture(1600, 1200, WHOLE, 20)), true)).to.equal('blur');
  });

  it('notices a card that goes on outside', async () => {
    const card = { x: -300, y: 120, w: 1500, h: 950 };
    expect(adviceOn(await greyOf(cardPicture(1600, 1200, card)), true)).to.equal('cut');
  });

  it('notices a card that is far away', async () => {
    const card = { x: 640, y: 500, w: 320, h: 200 };
    expect(adviceOn(await greyOf(cardPicture(1600, 1200, card)), true)).to.equal('far');
  });

  it('lets a face or a place go on outside the picture', async () => {
    const card = { x: -300, y: 120, w: 1500, h: 950 };
    expect(adviceOn(await greyOf(cardPicture(1600, 1200, card)), false)).to.equal(undefined);
  });

  it('bears the soft light of a face', async () => {
    const [canvas, context] = canvasOf(1200, 1600);
    const light = context.createRadialGradient(600, 700, 50, 600, 700, 700);
    light.addColorStop(0, '#e8c0a0');
    light.addColorStop(1, '#334455');
    context.fillStyle = light;
    context.fillRect(0, 0, 1200, 1600);
    context.fillStyle = '#221';
    for (const x of [460, 700]) context.fillRect(x, 600, 70, 40);
    expect(adviceOn(await greyOf(canvas), false)).to.equal(undefined);
  });

  it('does not judge a picture with nothing in it', async () => {
    expect(adviceOn(await greyOf(canvasOf(800, 600)[0]), true)).to.equal(undefined);
  });

  it('takes a scan that fills the picture for whole', async () => {
    const [canvas, context] = canvasOf(1200, 1600);
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 1200, 1600);
    context.fillStyle = '#111';
    context.font = '44px sans-serif';
    for (let y = 160; y < 1450; y += 70)
      context.fillText('示例文件 申请人 0123456789 ABCDEF', 130, y, 940);
    expect(adviceOn(await greyOf(canvas), true)).to.equal(undefined);
  });

  it('bears pictures of one pixel', async () => {
    expect(adviceOn(await greyOf(canvasOf(1, 1)[0]), true)).to.equal(undefined);
  });
});
