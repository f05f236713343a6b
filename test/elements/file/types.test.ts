import { expect } from '@open-wc/testing';
import { accepts, extensionOf, typeNames } from '../../../src/elements/file/types.ts';

const file = (name: string, type = '') => ({ name, type });

describe('what an accept attribute lets in', () => {
  it('is everything when it is empty, or says so', () => {
    expect(accepts('', file('a.exe', 'application/x-msdownload'))).to.equal(true);
    expect(accepts('*/*', file('a.exe', 'application/x-msdownload'))).to.equal(true);
  });

  it('is what has its type, its group or its extension', () => {
    for (const accept of [
      'image/jpeg',
      'image/*',
      '.jpg',
      ' .PDF, .JPG ',
      'application/pdf,image/*',
    ]) {
      expect(accepts(accept, file('照片.JPG', 'image/jpeg')), accept).to.equal(true);
    }
    for (const accept of ['image/png', 'video/*', '.jp', '.pdf', 'image']) {
      expect(accepts(accept, file('照片.JPG', 'image/jpeg')), accept).to.equal(false);
    }
  });

  it('knows one kind under its several names', () => {
    expect(accepts('.jpg', file('a.jpeg', 'image/jpeg'))).to.equal(true);
    expect(accepts('image/jpg', file('a.jpg', 'image/jpeg'))).to.equal(true);
    expect(accepts('.zip', file('a.zip', 'application/x-zip-compressed'))).to.equal(true);
  });

  it('goes by the extension where the browser does not know the type', () => {
    expect(accepts('image/*', file('IMG_0001.HEIC'))).to.equal(true);
    expect(accepts('.docx', file('名册.docx'))).to.equal(true);
    expect(accepts('image/*', file('名册.docx'))).to.equal(false);
    expect(accepts('.abc', file('a.def')), 'two that nobody knows').to.equal(false);
  });

  it('is a file that tells nothing of itself', () => {
    expect(accepts('image/*', file('1732181000'))).to.equal(true);
  });
});

describe('an extension', () => {
  it('is what follows the last dot', () => {
    const names = ['a.PDF', 'a.b.tar', '照片', '.hidden', 'a.', '第 1. 号'];
    expect(names.map(extensionOf)).to.deep.equal(['pdf', 'tar', '', '', '', '']);
  });
});

describe('the names of types', () => {
  it('are groups and short names, each once', () => {
    expect(typeNames('image/*,.jpg,image/jpeg,.jpeg,application/pdf,.PDF,.wps')).to.deep.equal([
      { word: 'image' },
      { name: 'JPG' },
      { name: 'PDF' },
      { name: 'WPS' },
    ]);
  });

  it('are none for everything, and for a type nobody would know by name', () => {
    expect(typeNames('')).to.deep.equal([]);
    expect(typeNames('image/*,*/*')).to.deep.equal([]);
    expect(typeNames('application/x-unheard-of')).to.deep.equal([]);
  });

  it('knows nothing of the words that every object knows', () => {
    expect(accepts('image/*', file('a.constructor'))).to.equal(false);
    expect(accepts('.constructor', file('a.jpg', 'image/jpeg'))).to.equal(false);
    expect(typeNames('toString,.valueOf,.pdf')).to.deep.equal([
      { name: 'VALUEOF' },
      { name: 'PDF' },
    ]);
  });
});
