import type { Translated } from '../translated.ts';
import type { opening as english } from '../en-GB/opening.ts';

export const opening: Translated<typeof english> = {
  beforeYouStart: 'Beth sydd dan sylw yn y wers hon',
  survivors: 'Does dim yma’n gofyn amdanoch chi’ch hun, ac nid oes rhaid i chi fynd ymlaen.',
  otherFormat: 'Gallwch ddewis gwers arall, neu ofyn am fformat gwahanol, heb roi rheswm.',
  stopAnyTime: 'Gallwch stopio unrhyw bryd; caiff eich lle ei gadw.',
  aboutLesson: 'Am y wers hon',
  howItGoes:
    'Byddwch yn darllen, ac yn penderfynu beth fyddech chi’n ei wneud. Mae penderfyniad yn sefyll ar ôl i chi barhau. Daw’r hyn oedd yn iawn, a pham, ar y diwedd, yn yr ôl-drafodaeth.',
  howItGoesEach:
    'Byddwch yn darllen, ac yn penderfynu beth fyddech chi’n ei wneud. Mae penderfyniad yn sefyll ar ôl i chi barhau. Daw’r hyn oedd yn iawn, a pham, ar ôl pob un.',
  minutes: { two: 'Tua {0} funud', other: 'Tua {0} munud' },
  factTime: 'Amser',
  factRole: 'Eich rhan',
  factAudience: 'Wedi’i hysgrifennu ar gyfer',
  factNation: 'Canllawiau ar gyfer',
  factGuidance: 'Gwiriwyd y canllawiau',
  factPass: 'I basio',
  factVersion: 'Fersiwn',
  factBuild: 'Pecyn',
  roleText: 'Yn y stori, chi yw: {0}',
  nations: {
    england: 'Lloegr',
    wales: 'Cymru',
    scotland: 'Yr Alban',
    'northern-ireland': 'Gogledd Iwerddon',
  },
  checkedBetween: '{0} – {1}',
  passMark:
    '{0} allan o 100, heb yr un gwall difrifol: gweithred sy’n torri’r gyfraith neu’n rhoi plentyn mewn perygl. Gallwch wneud y wers mor aml ag y mynnwch.',
  recordedTitle: 'Beth sy’n cael ei gofnodi, a phwy all ei weld',
  recordedDecisions:
    'Mae safle dysgu eich ysgol yn cadw eich sgôr, a ydych wedi pasio ai peidio, yr amser a dreulioch, ble rydych wedi cyrraedd, a phob penderfyniad a wnewch.',
  recordedScore:
    'Mae safle dysgu eich ysgol yn cadw eich sgôr, a ydych wedi pasio ai peidio, yr amser a dreulioch, a ble rydych wedi cyrraedd, sydd ei angen er mwyn dod â chi yn ôl yma. Nid oes rhestr o’ch penderfyniadau’n cael ei hanfon ato.',
  recordedDevice:
    'Ni chafwyd hyd i safle dysgu. Mae eich lle a’ch canlyniad yn cael eu cadw yn y porwr hwn, ar y ddyfais hon, ac nid ydynt yn cael eu hanfon at neb.',
  recordedWho:
    'Gall pwy bynnag sy’n rhedeg y safle hwnnw, a phwy bynnag sy’n cael mynediad ganddynt, weld hyn: eich DSP a’ch rheolwyr fel arfer.',
  recordedNever:
    'Mae unrhyw beth y byddwch yn ei deipio yma’n aros ar y ddyfais hon, ac nid yw byth yn cael ei anfon.',
  notReporting:
    'Hyfforddiant yw hwn, nid ffordd o roi gwybod am bryder. Os ydych yn pryderu am blentyn go iawn, dywedwch wrth eich Person Diogelu Dynodedig (DSP) nawr.',
  staleTitle: 'Mae’n bryd gwirio rhai o’r canllawiau eto ({0})',
  staleText: 'Efallai eu bod wedi newid ers eu gwirio ddiwethaf. Cyn dibynnu arnynt, gofynnwch i’ch DSP:',
  draftTitle: 'Drafft Cymraeg',
  draftText:
    'Drafft cyntaf yw’r geiriau o amgylch y wers. Nid oes siaradwr Cymraeg wedi’u hadolygu eto, felly gall gair fod yn anghywir. Os yw gair yn bwysig i chi, gofynnwch i’ch DSP.',
  reviewCopyTitle: 'Copi adolygu yw hwn',
  reviewCopyText: 'Mae ar gyfer pobl sy’n gwirio’r wers, ac nid ar gyfer hyfforddi staff, oherwydd:',
  start: 'Dechrau’r wers',
  startPractice: 'Chwarae’r wers fel ymarfer',
  alreadyPassed:
    'Rydych eisoes wedi pasio’r wers hon, gyda {0} allan o 100. Ymarfer fydd unrhyw beth a wnewch nawr, ac ni fydd yn newid dim.',
  leftHereText: 'Gadawyd ymgais ar y wers hon ar y ddyfais hon ({0}, {1}). Ai eich ymgais chi yw hi?',
  leftHereNote:
    'Os nad eich un chi yw hi, dechreuwch o’r newydd: bydd yr ymgais honno’n aros lle y mae. Os ewch ymlaen â hi, bydd ei phenderfyniadau’n cael eu cofnodi fel eich rhai chi.',
  leftHereAfresh: 'Dechrau o’r newydd',
  leftHereMine: 'Fy un i yw hi: mynd ymlaen â hi',
  resumePart: 'Parhau yn Rhan {0}: {1}',
  resumePlain: 'Parhau o’r lle y gadawoch',
  resumeWhere: 'Dyma lle y gadawoch y stori: {0}.',
  resumeLast: 'Y peth olaf i chi ei benderfynu:',
  minutesLeft: { two: 'Tua {0} funud ar ôl.', other: 'Tua {0} munud ar ôl.' },
  restartKept: 'Dechrau eto (cedwir y canlyniad gorau)',
  finishedPassed: 'Rydych wedi pasio, gyda {0} allan o 100.',
  finishedNotYet: 'Heb basio eto: {0} allan o 100. Mae angen {1}.',
  notices: {
    changed:
      'Nid oedd modd adfer eich ymweliad diwethaf i gyd: mae’r wers wedi newid ers hynny, neu ni chadwodd eich safle dysgu’r cyfan. Mae eich penderfyniadau hyd yma’n dal i gyfrif; bydd gofyn i chi wneud y rhai sy’n dilyn eto. Nid yw dim a gofnodwyd wedi’i ostwng.',
    unreadable:
      'Nid oedd modd darllen yr hyn a gadwyd o’ch ymweliad diwethaf, felly mae’r wers yn cychwyn o’r dechrau. Nid yw dim a gofnodwyd wedi’i ostwng.',
  },
  bestPassed: 'Eich canlyniad gorau hyd yma: {0} allan o 100, wedi pasio.',
  bestNotYet: 'Eich canlyniad gorau hyd yma: {0} allan o 100, heb basio eto.',
};
