import type { PackOf } from '../../../../src/locale/messages.ts';
import type { zhHans } from './zh-Hans.ts';

export const ug: PackOf<typeof zhHans> = {
  title: 'پونكىتلار تىزىملىكى',
  titleOf: '{name} دىكى پونكىتلار',
  count: 'جەمئىي {n} پونكىت',
  byDistrict: 'رايون بويىچە كۆرۈش',
  chooseDistrict: 'ئالدى بىلەن رايوننى تاللاڭ.',
  all: 'بارلىق رايونلار',
  elsewhere: 'باشقا رايونلار',
  part: '{name} {n}',
  next: 'كېيىنكى بەت',
  previous: 'ئالدىنقى بەت',
  back: 'پونكىتلار تىزىملىكىگە قايتىش',
  moreOf: 'بارلىق {n} پونكىتنى كۆرۈش',
  noStations: 'تېخى پونكىت يوق.',
  noStationTitle: 'بۇنداق پونكىت يوق',
  noStationText: 'تور ئادرېسى تولۇق بولماسلىقى ياكى بۇ پونكىت تاقالغان بولۇشى مۇمكىن.',
  noDistrictTitle: 'بۇ رايوندا پونكىت يوق',
  noDistrictText: 'تور ئادرېسى تولۇق بولماسلىقى ياكى بۇ يەردىكى پونكىتلار تاقالغان بولۇشى مۇمكىن.',
  asOf: '{time} دىكى ئېچىلىش ئەھۋالى',
  writtenOn: 'تىزىملىك يېڭىلانغان ۋاقىت: {time}',
  openUsual: 'ئېچىلىش ۋاقتى: {text}',
  openMaps: 'خەرىتە ئەپىدە ئېچىش',
  phoneCall: 'تېلېفون {phone}',
};
