import { expect } from '@open-wc/testing';
import { findPosition } from '../../src/stations/position.ts';

type Ask = Geolocation['getCurrentPosition'];

/** A device that answers as told; `asked` are the options of each question. */
function device(answer: (done: PositionCallback, failed: PositionErrorCallback) => void) {
  const asked: (PositionOptions | undefined)[] = [];
  const getCurrentPosition: Ask = (done, failed, options) => {
    asked.push(options);
    answer(done, failed!);
  };
  const watchPosition = () => {
    throw new Error('never follows anyone');
  };
  return { asked, geolocation: { getCurrentPosition, watchPosition } as unknown as Geolocation };
}

const refuses = (code: number) =>
  device((_, failed) => failed({ code } as GeolocationPositionError)).geolocation;

describe('findPosition', () => {
  it('gives the place and how exact it is', async () => {
    const coords = { longitude: 121.5, latitude: 31.2, accuracy: 35, altitude: 4, speed: 1 };
    const { geolocation } = device(done => done({ coords } as unknown as GeolocationPosition));
    expect(await findPosition(geolocation)).to.deep.equal({
      ok: true,
      lon: 121.5,
      lat: 31.2,
      accuracy: 35,
    });
  });

  it('asks once, and not for ever', async () => {
    const { geolocation, asked } = device((_, failed) =>
      failed({ code: 3 } as GeolocationPositionError),
    );
    await findPosition(geolocation);
    expect(asked).to.have.length(1);
    expect(asked[0]?.timeout).to.be.within(1000, 30_000);
  });

  it('tells a refusal from bad luck', async () => {
    expect(await findPosition(refuses(1))).to.deep.equal({ ok: false, why: 'denied' });
    expect(await findPosition(refuses(2))).to.deep.equal({ ok: false, why: 'timeout' });
    expect(await findPosition(refuses(3))).to.deep.equal({ ok: false, why: 'timeout' });
  });

  it('does not ask on an insecure page, where browsers refuse anyway', async () => {
    const { geolocation, asked } = device(() => undefined);
    const own = Object.getOwnPropertyDescriptor(window, 'isSecureContext')!;
    Object.defineProperty(window, 'isSecureContext', { value: false, configurable: true });
    try {
      expect(await findPosition(geolocation)).to.deep.equal({ ok: false, why: 'unsupported' });
    } finally {
      Object.defineProperty(window, 'isSecureContext', own);
    }
    expect(asked).to.deep.equal([]);
  });

  it('does not wait for ever for a device that never answers', async () => {
    const { geolocation } = device(() => undefined);
    expect(await findPosition(geolocation, 5)).to.deep.equal({ ok: false, why: 'timeout' });
  });

  it('takes a device that throws for one that cannot', async () => {
    const { geolocation } = device(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    expect(await findPosition(geolocation)).to.deep.equal({ ok: false, why: 'unsupported' });
  });

  it('says when the device cannot', async () => {
    const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'geolocation')!;
    Object.defineProperty(Navigator.prototype, 'geolocation', {
      value: undefined,
      configurable: true,
    });
    try {
      expect(await findPosition()).to.deep.equal({ ok: false, why: 'unsupported' });
    } finally {
      Object.defineProperty(Navigator.prototype, 'geolocation', own);
    }
  });
});
