import type { Translated } from '../translated.ts';
import type { frame as english } from '../en-GB/frame.ts';

const loading = 'Wrthi’n agor y wers. Gall hyn gymryd ychydig eiliadau.';
const certificateTitle = 'Eich tystysgrif';
const leftSaved = 'Mae eich lle wedi’i gadw. Agorwch y wers eto o’ch safle dysgu pryd bynnag y mynnwch.';
const leftUnsure =
  'Ni chadarnhaodd eich safle dysgu iddo gadw’r cam diwethaf. Pan ddewch yn ôl, gwiriwch eich bod yn y lle y gadawoch; efallai y bydd gofyn i chi wneud penderfyniad eto.';

export const frame: Translated<typeof english> = {
  skip: 'Neidio i’r wers',
  help: 'Os yw plentyn mewn perygl nawr',
  helpCovered: 'Cymorth a chysylltiadau',
  pause: 'Oedi a chuddio',
  leave: 'Cadw a gadael',
  lookBack: 'Edrych yn ôl',
  guidance: 'Canllawiau',
  close: 'Cau',
  tools: 'Offer y wers',
  part: 'Rhan {0} o {1}: {2}',
  practiceBanner: 'Ymarfer: nid yw hyn yn cael ei gofnodi.',
  practiceBack: 'Yn ôl i’r ymgais a gofnodir',
  reviewBanner: 'Adolygu: does dim yn cael ei gofnodi.',
  previewBanner: 'Rhagolwg: nid oes safle dysgu’n cofnodi dim. Mae eich lle’n cael ei gadw ar y ddyfais hon.',
  nowhereBanner:
    'Rhagolwg: does dim yn cael ei gofnodi, ac nid yw’r porwr hwn yn cadw dim. Gorffennwch mewn un sesiwn.',
  previewShort: 'Rhagolwg: heb ei gofnodi gan safle dysgu',
  leaveOnly: 'Gadael',
  reviewCopyShort: 'Copi adolygu, nid ar gyfer hyfforddi staff',
  loading: loading,
  noScript:
    'Nid yw’r porwr hwn yn rhedeg JavaScript, y mae ei angen ar y wers. Caniatewch JavaScript ar gyfer y dudalen hon, neu agorwch y wers mewn porwr arall.',
  tooOld: 'Os bydd hyn yn aros, agorwch hi mewn fersiwn gyfredol o Chrome, Edge, Firefox neu Safari.',
  broken:
    'Nid oedd modd agor y wers hon. Caewch hi, agorwch hi eto, ac os nad yw hynny’n helpu, rhowch wybod i bwy bynnag sy’n rhedeg eich safle dysgu:',
  certificateTitle: certificateTitle,
  /** The titles of the screens. */
  titles: {
    opening: loading,
    'left-here': 'Ai eich ymgais chi yw hon?',
    start: 'Cyn i chi ddechrau',
    resume: 'Croeso’n ôl',
    finished: 'Rydych wedi gorffen y wers hon',
    keep: 'Cadw’r ateb hwn?',
    'look-back': 'Y stori hyd yma',
    debrief: 'Ôl-drafodaeth',
    certificate: certificateTitle,
    left: 'Gallwch gau hwn nawr',
    expired: 'Mae’r ymweliad hwn wedi dod i ben',
  },
  pageTitle: '{0} – {1}',
  saved: 'Cadwyd am {0}',
  /** The states of saving, but for `saved`. */
  saving: {
    saving: 'Wrthi’n cadw',
    retrying: 'Heb ei gadw eto – yn rhoi cynnig arall arni',
    'not-answering': 'Nid yw eich safle dysgu’n ymateb. Gallwch ddal ati; cadwch y ffenestr hon ar agor.',
    'on-device': 'Wedi’i gadw ar y ddyfais hon yn unig',
    nowhere: 'Heb ei gadw yn unman: nid yw’r porwr hwn yn caniatáu hynny',
    'not-recording': 'Does dim yn cael ei gofnodi',
  },
  coverTitle: 'Wedi oedi',
  coverText: 'Cymerwch gymaint o amser ag y mae ei angen arnoch.',
  coverBack: 'Mynd yn ôl',
  /** What is said once the learner has left, by the state of saving. */
  left: {
    saved: leftSaved,
    saving: leftSaved,
    'not-recording': leftSaved,
    'on-device': 'Mae eich lle wedi’i gadw ar y ddyfais hon. Agorwch y wers eto yma pryd bynnag y mynnwch.',
    nowhere: 'Nid yw’r porwr hwn yn cadw dim, felly bydd y wers yn cychwyn o’r dechrau y tro nesaf.',
    retrying: leftUnsure,
    'not-answering': leftUnsure,
  },
  leftUnsureHere:
    'Ni chadarnhaodd eich safle dysgu iddo gadw’r cam diwethaf. Mae’r hyn a benderfynoch wedi’i gadw ar y ddyfais hon: agorwch y wers eto yma, yn y porwr hwn, a bydd yn cael ei anfon bryd hynny.',
  leftBack: 'Yn ôl i’ch safle dysgu',
  expiredText:
    'Caewyd y wers a chadwyd eich lle. Caewch y dudalen hon, ac agorwch y wers eto o’r man lle daethoch o hyd iddi.',
};
