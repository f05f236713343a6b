import { expect } from '@open-wc/testing';
import {
  isVideoFile,
  lengthText,
} from '../../../../src/widgets/craftsman-card/parts/video-kind.ts';

describe('kinds of video', () => {
  it('knows a file from a page that plays one', () => {
    for (const file of [
      'https://x.example/a.mp4',
      '/v/一.WEBM?t=1',
      'a/b.m4v#x',
      '//x.example/c.ogv',
    ])
      expect(isVideoFile(file), file).to.equal(true);
    for (const page of [
      'https://x.example/play?f=a.mp4',
      'https://x.example/mp4',
      '/a.html',
      'http://[',
    ])
      expect(isVideoFile(page), page).to.equal(false);
  });

  it('writes lengths as players do', () => {
    expect([183, 3, 0.2, 60, 3599.6, 3729].map(lengthText)).to.deep.equal([
      '3:03',
      '0:03',
      '0:01',
      '1:00',
      '1:00:00',
      '1:02:09',
    ]);
  });
});
