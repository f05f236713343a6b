import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { until } from '../helpers/until.ts';
import { markReady, noteReady } from '../../src/base/ready-mark.ts';

const measures = (name: string) => performance.getEntriesByName(name, 'measure');

describe('markReady', () => {
  afterEach(() => performance.clearMeasures());

  it('records the time from connection to the painted frame, once', async () => {
    const start = performance.now() - 40;
    markReady('union-test-map', start);
    expect(measures('union-test-map:ready'), 'not before the frame').to.deep.equal([]);
    await until(() => measures('union-test-map:ready').length > 0, 'the measure');
    await nextFrame();
    await aTimeout(20);
    const found = measures('union-test-map:ready');
    expect(found).to.have.length(1);
    expect(found[0]!.startTime).to.equal(start);
    expect(found[0]!.duration).to.be.within(40, 8000);
  });

  it('ends after the frame that shows the widget', async () => {
    let painted = 0;
    markReady('union-test-frame', performance.now());
    requestAnimationFrame(() => (painted = performance.now()));
    await until(() => measures('union-test-frame:ready').length > 0, 'the measure');
    const [{ startTime, duration }] = measures('union-test-frame:ready') as [PerformanceMeasure];
    expect(startTime + duration).to.be.at.least(painted);
    expect(painted).to.be.above(0);
  });

  it('measures each tag under its own name', async () => {
    markReady('union-test-a', performance.now());
    markReady('union-test-b', performance.now());
    await until(() => measures('union-test-b:ready').length > 0, 'the measure');
    expect(measures('union-test-a:ready')).to.have.length(1);
  });

  it('leaves those of all widgets of a page in its list', () => {
    [10, 20, 30].forEach(start => noteReady('union-test-few', start, 40));
    const starts = measures('union-test-few:ready').map(({ startTime }) => startTime);
    expect(starts).to.eql([10, 20, 30]);
  });

  it('fills no list without end, where an observer hears of all', async () => {
    let heard = 0;
    const observer = new PerformanceObserver(list => (heard += list.getEntries().length));
    observer.observe({ type: 'measure' });
    noteReady('union-test-other', 11, 40);
    for (let n = 1; n <= 1000; n += 1) {
      noteReady('union-test-many', n, 2000);
      expect(measures('union-test-many:ready').at(-1)?.startTime).to.equal(n);
    }
    await until(() => heard === 1001, 'what was heard');
    observer.disconnect();
    expect(measures('union-test-many:ready').length).to.be.at.most(50);
    expect(measures('union-test-other:ready')).to.have.length(1);
  });

  it('harms nobody where the browser takes marks only', async () => {
    const { measure } = performance;
    let asked = 0;
    performance.measure = () => {
      asked += 1;
      throw new SyntaxError('no such mark');
    };
    const faults: Event[] = [];
    const fault = (event: Event) => faults.push(event);
    window.addEventListener('error', fault);
    try {
      markReady('union-test-old', performance.now());
      await until(() => asked > 0, 'the attempt');
      await aTimeout(20);
    } finally {
      performance.measure = measure;
      window.removeEventListener('error', fault);
    }
    expect(faults).to.deep.equal([]);
  });
});
