import type { Translated } from '../translated.ts';
import type { debrief as english } from '../en-GB/debrief.ts';

const leftNotRecorded = 'Ni chofnodwyd dim.';
const unconfirmed =
  'Nid yw eich safle dysgu wedi cadarnhau eich canlyniad eto. Cadwch y ffenestr hon ar agor; os bydd hyn yn parhau, argraffwch yr ôl-drafodaeth fel eich cofnod eich hun.';

export const debrief: Translated<typeof english> = {
  resultTitle: 'Eich canlyniad',
  passed: 'Wedi pasio',
  notYet: 'Ddim eto',
  score: '{0} allan o 100. Mae angen {1} i basio.',
  notYetText:
    'Mae’r ôl-drafodaeth yn dangos pa benderfyniadau a wnaeth y gwahaniaeth. Gallwch wneud y wers eto pryd bynnag y mynnwch; eich canlyniad gorau yw’r un a gedwir.',
  criticalText:
    'Nid yw’r ymgais hon yn cyfrif fel pasio, oherwydd un peth sy’n drech na’r gweddill: {0}. Fe’i cofnodir fel {1} allan o 100. Fe wnaethoch unioni hyn yn y stori; gwnewch y wers eto i basio.',
  keptPassed: 'Mae eich canlyniad gorau’n aros: {0} allan o 100, wedi pasio.',
  keptNotYet: 'Mae eich canlyniad gorau’n aros: {0} allan o 100, heb basio eto.',
  leftNotRecorded: leftNotRecorded,
  /** Whether it is safe to close the window once a run has ended, by the state of saving. */
  safe: {
    saved:
      'Mae eich canlyniad wedi’i gadw. Mae’n ddiogel cau’r ffenestr hon, nawr neu ar ôl yr ôl-drafodaeth.',
    'on-device': 'Mae eich canlyniad wedi’i gadw ar y ddyfais hon. Mae’n ddiogel cau’r ffenestr hon.',
    saving: 'Mae eich canlyniad yn cael ei gadw. Cadwch y ffenestr hon ar agor am funud.',
    retrying: unconfirmed,
    'not-answering': unconfirmed,
    'not-recording': leftNotRecorded,
    nowhere: 'Heb ei gadw yn unman: nid yw’r porwr hwn yn caniatáu hynny',
  },
  practiceEnd: 'Ymarfer oedd hwn. Nid yw’r canlyniad a gofnodwyd wedi newid.',
  toDebrief: 'Mynd i’r ôl-drafodaeth',
  again: 'Gwneud y wers eto',
  againPractice: 'Chwarae’r wers eto fel ymarfer',
  decisionsTitle: 'Eich penderfyniadau',
  decisionOf: 'Penderfyniad {0} o {1}',
  ratings: {
    best: 'Yr hyn y byddai DSP profiadol yn ei wneud',
    acceptable: 'Cadarn, er bod ffordd well',
    poor: 'Nid yr hyn y byddai DSP profiadol yn ei wneud',
  },
  criticalTag: 'Gwall difrifol: {0}',
  leadWould: 'Dewis DSP profiadol',
  why: 'Pam',
  otherChoices: {
    one: 'Y dewis arall ({0}), a pham',
    two: 'Y {0} ddewis arall, a pham',
    other: 'Y {0} dewis arall, a pham',
  },
  yours: 'Chi',
  theirs: 'DSP profiadol',
  ticked: 'wedi’i ddewis',
  leftOut: 'heb ei ddewis',
  unmarked: 'heb ei farcio',
  placeOf: 'safle {0}',
  same: 'Yr un fath',
  different: 'Gwahanol',
  tryFromHere: 'Rhoi cynnig arall o’r fan hon (ymarfer)',
  sureNotRight:
    'Roeddech chi’n siŵr, a byddai DSP wedi gwneud yn wahanol. Gwell dysgu hynny yma: yr hyn sy’n ein synnu ni yw’r hyn rydym ni’n tueddu i’w gofio.',
  unsureRight:
    'Doeddech chi ddim yn siŵr, ac roeddech chi’n iawn. Gallwch chi ymddiried ychydig mwy yn y farn honno.',
  mapTitle: 'Eich ffordd drwy’r stori',
  mapText: 'Bydd y ffyrdd na wnaethoch chi eu dilyn yn cael eu henwi yma ar ôl i chi basio.',
  roads: '{0} ffordd arall',
  competenciesTitle: 'Yr hyn a ddangosoch',
  competency: {
    two: '{0} bwynt o {1}',
    few: '{0} phwynt o {1}',
    many: '{0} phwynt o {1}',
    other: '{0} pwynt o {1}',
  },
  competencyUnmet: 'Heb godi ar eich taith drwy’r wers',
  levels: { strong: 'Cryf', part: 'Bron yno', work: 'Gwerth ailedrych' },
  strength: 'Eich cryfder yma: {0}.',
  priority: 'Gwerth ailedrych ar hyn: {0}.',
  mistakesTitle: 'Beth mae pobl â bwriadau da yn ei gael yn anghywir',
  oneThingTitle: 'Un peth y byddaf yn ei wneud',
  oneThingText: 'Dewiswch un i ddechrau ohono, a’i roi yn eich geiriau eich hun.',
  oneThingPick: 'Man cychwyn',
  oneThingOwn: 'Os …, byddaf yn …',
  oneThingWarning:
    'Cedwir hyn ar y ddyfais hon yn unig. Peidiwch ag ysgrifennu enw plentyn neu gydweithiwr go iawn.',
  oneThingDay: 'Dyddiad dechrau',
  oneThingKept: 'Wedi’i gadw ar y ddyfais hon',
  oneThingNotKept: 'Nid yw’r porwr hwn yn cadw dim: argraffwch hyn yn lle hynny',
  closingTitle: 'Cyn i chi fynd',
  print: 'Argraffu hwn',
  supportTitle: 'Os hoffech siarad â rhywun',
  recordLine: 'Cofnod o ymarfer, nid prawf o gymhwysedd.',
  certificateName: 'Eich enw, fel y dylai ymddangos',
  certificateNameHint: 'Fe’i defnyddir ar y dudalen hon yn unig. Nid yw’n cael ei anfon na’i gadw.',
  certificateFor: 'Mae hyn yn cofnodi bod',
  certificateLesson: 'wedi dilyn a phasio’r wers',
  certificateResult: 'Canlyniad',
  certificateDay: 'Dyddiad',
  certificateUnconfirmed: 'Heb ei gadarnhau gan safle dysgu pan gafodd hwn ei greu.',
  certificateDevice: 'Gwnaed y tu allan i safle dysgu: dim ond y dudalen hon sy’n ei gofnodi.',
  certificateReviewCopy: 'Gwnaed gyda chopi adolygu o’r wers: nid cofnod o hyfforddiant mohono.',
  backToDebrief: 'Yn ôl i’r ôl-drafodaeth',
};
