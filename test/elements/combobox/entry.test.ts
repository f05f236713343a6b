import { expect } from '@open-wc/testing';
import { Entry } from '../../../src/elements/combobox/entry.ts';
import { Finder } from '../../../src/elements/combobox/match.ts';

const finderOf = (...labels: string[]) =>
  new Finder(
    labels.map(label => ({ value: `v-${label}`, label, py: '', extra: '', disabled: false })),
  );
const works = finderOf('甲厂', '乙厂');
const none = finderOf();

describe('what stands in a combobox', () => {
  it('stands for the choice whose name is written', () => {
    const entry = new Entry();
    entry.write('甲', works, false);
    expect([entry.value, entry.astray, entry.query]).to.deep.equal(['', true, '甲']);
    entry.write('甲厂', works, false);
    expect([entry.value, entry.astray]).to.deep.equal(['v-甲厂', false]);
  });

  it('stands for itself where other texts hold too', () => {
    const entry = new Entry();
    entry.write(' 丙厂 ', works, true);
    expect([entry.value, entry.astray]).to.deep.equal(['丙厂', false]);
    entry.write('乙厂', works, true);
    expect(entry.value).to.equal('v-乙厂');
  });

  it('shows a value when its choice comes', () => {
    const entry = new Entry();
    entry.show('v-甲厂', none, false);
    expect([entry.value, entry.text]).to.deep.equal(['v-甲厂', '']);
    entry.follow(works, false);
    expect([entry.value, entry.text]).to.deep.equal(['v-甲厂', '甲厂']);
    expect(entry.settle(), 'nothing a person did').to.equal(false);
  });

  it('shows a value that is no choice where that holds', () => {
    const entry = new Entry();
    entry.show('丙厂', none, false);
    entry.follow(none, true);
    expect(entry.text).to.equal('丙厂');
  });

  it('keeps what was taken when it is not offered any more', () => {
    const entry = new Entry();
    entry.write('甲', works, false);
    entry.take(works.named('甲厂')!);
    entry.follow(none, false);
    expect([entry.value, entry.text, entry.astray]).to.deep.equal(['v-甲厂', '甲厂', false]);
  });

  it('reads what is written anew when the choices change', () => {
    const entry = new Entry();
    entry.write('丙厂', works, false);
    entry.settle();
    expect(entry.astray).to.equal(true);
    entry.follow(finderOf('丙厂'), false);
    expect([entry.value, entry.astray]).to.deep.equal(['v-丙厂', false]);
  });

  it('tells once what is new when the person is through', () => {
    const entry = new Entry();
    entry.write('甲厂', works, false);
    expect(entry.settle()).to.equal(true);
    expect(entry.settle()).to.equal(false);
    entry.write('甲', works, false);
    entry.write('甲厂', works, false);
    expect(entry.settle(), 'as it was').to.equal(false);
  });

  it('lists all beside a choice taken, and what a text finds', () => {
    const entry = new Entry();
    entry.take(works.named('甲厂')!);
    expect(entry.search(works, false).total).to.equal(2);
    entry.write('乙', works, false);
    expect(entry.search(works, false).total).to.equal(1);
    expect(entry.search(works, true).total, 'the page has looked').to.equal(2);
  });
});
