// Answers of invented persons to the sample forms: one good each, and what may go wrong.
import type { Answer, Answers } from '../../../src/form/index.ts';
import { sampleId } from '../helpers/forms.ts';

interface BadAnswers {
  change: Readonly<Record<string, Answer | undefined>>;
  faults?: string[];
  outcome?: 'ineligible' | 'review';
}

const WHO = { name: '示例甲', mobile: '13800000001' };
const PERSON = { ...WHO, idNumber: sampleId() };
const CHILD = sampleId(7, '20140305');
const OLD = sampleId(9, '19500305');
/** A sample company: an invented code with its check sign (GB 32100). */
const USCC = '91350100M000100Y43';

export const GOOD: Readonly<Record<string, Answers>> = {
  reading_event: { event: 'e-01', people: 2, child: 'yes', ...WHO },
  lecture: {
    person: 'p-0007',
    slot: 's-1',
    school: '示例中学',
    grade: 'junior',
    people: 40,
    topic: '怎样当好学徒',
    ...WHO,
  },
  join: { ...PERSON, work: 'gig', platform: '示例快递', job: 'courier', region: '410105' },
  found_union: {
    unit: '示例科技有限公司',
    uscc: USCC,
    nature: 'company',
    region: '410105',
    industry: 'other',
    headcount: 40,
    mode: 'single',
    planned: '2026-08-01',
    ...WHO,
  },
  transfer: {
    ...PERSON,
    memberNo: 'A12345678',
    fromRegion: '330100',
    fromUnion: '示例公司工会',
    reason: 'job',
    toRegion: '410105',
    toOrg: '示例集团',
    since: '2026-05-04',
  },
  loan: {
    ...PERSON,
    member: true,
    kind: 'firm',
    firm: '示例商贸有限公司',
    uscc: USCC,
    jobs: 5,
    region: '410105',
    amount: 80,
    months: '24',
    use: '添置两台示例设备，扩大店面。',
  },
  mutual_aid: {
    ...PERSON,
    member: true,
    org: '示例公司',
    plan: 'base',
    hospitalised: false,
    pay: 'union',
  },
  mutual_claim: {
    ...PERSON,
    hospital: '示例人民医院',
    admitted: '2026-05-01',
    left: '2026-05-09',
    cost: 3200.5,
    account: '6200000000000000001',
    bank: '示例银行',
  },
  childcare: {
    ...WHO,
    relation: 'parent',
    work: 'gig',
    childName: '示例小朋友',
    childBirth: '2018-03-05',
    care: '花生过敏',
    term: 'first',
    place: 'east',
    lunch: true,
  },
  nomination: {
    way: 'org',
    org: '示例集团',
    contact: '示例乙',
    ...WHO,
    born: '1985-03',
    region: '410105',
    trade: '焊工',
    years: 16,
    level: 'expert',
    deeds: '示例事迹。'.repeat(30),
    honours: ['city', 'contest'],
  },
  legal_aid: {
    matter: 'wages',
    since: 'year',
    people: 3,
    amount: 12000,
    story: '示例工地从三月起没有发工资，催过多次。',
    employer: '示例建筑公司',
    region: '410105',
    migrant: true,
    ...PERSON,
  },
  suggestion: { topic: 'life', text: '食堂晚上能不能开到九点？', reply: false },
  collective: {
    org: '示例物流公司',
    headcount: 60,
    industry: 'express',
    region: '410105',
    ceremony: true,
    code: 'AB12CD',
    ...WHO,
  },
  book: { station: '示例驿站', service: 'legal', slot: 'saturday', people: 2, ...WHO },
  report: { station: '示例驿站', faults: ['water', 'other'], detail: '水龙头漏水' },
  insurance: {
    receipt: 'K7QM-4XD-P92',
    ...PERSON,
    beneficiary: 'named',
    beneficiaryName: '示例丙',
    job: 'rider',
  },
};

export const BAD: Readonly<Record<string, readonly BadAnswers[]>> = {
  join: [
    {
      change: { name: undefined, mobile: '12345' },
      faults: ['name required', 'mobile not-a-mobile'],
    },
    { change: { idNumber: `${sampleId().slice(0, 16)}00` }, faults: ['idNumber id-check'] },
    { change: { work: 'employed' }, faults: ['org required'] },
    { change: { job: 'pilot' }, faults: ['job not-a-choice'] },
    { change: { idNumber: CHILD }, outcome: 'ineligible' },
    { change: { region: '330100' }, outcome: 'review' },
  ],
  found_union: [
    { change: { uscc: '91350100M000100Y44' }, faults: ['uscc uscc-check'] },
    { change: { headcount: 0 }, faults: ['headcount too-small'] },
    { change: { mode: 'region' }, faults: ['area required'] },
    { change: { planned: '2026-06-30' }, faults: ['planned too-early'] },
    { change: { headcount: 6 }, outcome: 'review' },
  ],
  transfer: [
    { change: { memberNo: '#' }, faults: ['memberNo pattern'] },
    { change: { since: '2027-01-01' }, faults: ['since too-late'] },
    { change: { toRegion: '110105' }, outcome: 'ineligible' },
    { change: { reason: 'retired' }, outcome: 'review' },
  ],
  loan: [
    { change: { amount: 101 }, faults: ['amount too-large'] },
    { change: { uscc: undefined }, faults: ['uscc required'] },
    { change: { use: '买货' }, faults: ['use too-short'] },
    { change: { member: false }, outcome: 'ineligible' },
    { change: { idNumber: OLD }, outcome: 'review' },
  ],
  mutual_aid: [
    { change: { hospitalised: undefined }, faults: ['hospitalised required'] },
    { change: { member: false, org: undefined }, outcome: 'ineligible' },
    { change: { hospitalised: true }, outcome: 'review' },
  ],
  mutual_claim: [
    { change: { left: '2026-07-20' }, faults: ['left too-late'] },
    { change: { account: '6200' }, faults: ['account pattern'] },
    { change: { cost: 80 }, outcome: 'ineligible' },
    { change: { cost: 60000 }, outcome: 'review' },
  ],
  childcare: [
    { change: { childBirth: '2018-02-30' }, faults: ['childBirth not-a-date'] },
    { change: { term: 'third' }, faults: ['term not-a-choice'] },
    { change: { childBirth: '2022-01-01' }, outcome: 'ineligible' },
    { change: { childBirth: '2012-01-01' }, outcome: 'ineligible' },
    { change: { work: 'employed' }, outcome: 'review' },
  ],
  nomination: [
    { change: { deeds: '很好' }, faults: ['deeds too-short'] },
    {
      change: { org: undefined, contact: undefined },
      faults: ['org required', 'contact required'],
    },
    { change: { years: 3 }, outcome: 'ineligible' },
    { change: { years: 7, honours: ['city'] }, outcome: 'review' },
  ],
  legal_aid: [
    { change: { matter: undefined }, faults: ['matter required'] },
    { change: { people: 0 }, faults: ['people too-small'] },
    { change: { migrant: false, people: 30 }, outcome: 'review' },
  ],
  suggestion: [
    { change: { text: '好' }, faults: ['text too-short'] },
    { change: { reply: true }, faults: ['mobile required'] },
  ],
  collective: [
    { change: { headcount: 1 }, faults: ['headcount too-small'] },
    { change: { code: 'ab' }, faults: ['code pattern'] },
    { change: { headcount: 1200 }, outcome: 'review' },
  ],
  reading_event: [
    { change: { people: 6 }, faults: ['people too-large'] },
    { change: { event: 'e-99' }, faults: ['event not-a-choice'] },
  ],
  lecture: [
    { change: { people: 3 }, faults: ['people too-small'] },
    {
      change: { person: undefined, slot: undefined },
      faults: ['person required', 'slot required'],
    },
    { change: { grade: 'none' }, faults: ['grade not-a-choice'] },
  ],
  book: [{ change: { slot: 'midnight' }, faults: ['slot not-a-choice'] }],
  report: [
    { change: { faults: undefined }, faults: ['faults required'] },
    { change: { detail: undefined }, faults: ['detail required'] },
  ],
  insurance: [
    { change: { beneficiaryName: undefined }, faults: ['beneficiaryName required'] },
    { change: { idNumber: OLD }, outcome: 'ineligible' },
  ],
};
