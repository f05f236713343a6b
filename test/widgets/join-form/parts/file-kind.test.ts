import { expect } from '@open-wc/testing';
import { fileKind, kindsOf } from '../../../../src/widgets/join-form/parts/file-kind.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, sign => sign.charCodeAt(0));

describe('kind of a file', () => {
  it('is told by its first bytes', () => {
    expect(fileKind(bytes('\xff\xd8\xff\xe0..JFIF'))).to.equal('image/jpeg');
    expect(fileKind(bytes('\x89PNG\r\n\x1a\n....'))).to.equal('image/png');
    expect(fileKind(bytes('RIFF\x10\0\0\0WEBPVP8 '))).to.equal('image/webp');
    expect(fileKind(bytes('\0\0\0\x18ftypheic\0\0\0\0'))).to.equal('image/heic');
    expect(fileKind(bytes('\0\0\0\x18ftypmif1\0\0\0\0'))).to.equal('image/heic');
    expect(fileKind(bytes('%PDF-1.7\n'))).to.equal('application/pdf');
    expect(fileKind(bytes(`${'\0'.repeat(500)}%PDF-1.4`))).to.equal('application/pdf');
  });

  it('is nothing else', () => {
    for (const text of ['', 'GIF89a', '<svg xmlns=', 'RIFF\x10\0\0\0WAVE', 'PK\x03\x04', 'MZ']) {
      expect(fileKind(bytes(text)), text).to.equal(undefined);
    }
    expect(fileKind(bytes('\0\0\0\x18ftypisom')), 'a video').to.equal(undefined);
  });

  it('follows what a field takes', () => {
    expect(kindsOf(undefined, true)).to.eql(['image/jpeg', 'image/png', 'image/webp']);
    expect(kindsOf(undefined, false)).to.include('application/pdf');
    expect(kindsOf(['image/*'], false)).to.eql(['image/jpeg', 'image/png', 'image/webp']);
    expect(kindsOf(['image/png', 'application/pdf'], false)).to.eql([
      'image/png',
      'application/pdf',
    ]);
    expect(kindsOf(['application/pdf'], true), 'a photo is no PDF').to.eql([]);
  });
});
