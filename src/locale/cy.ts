/*
 * A first draft. No Welsh speaker has reviewed it: `UNREVIEWED` in choose.ts says so to whatever is built with it.
 * What fills a hole is never mutated here, so a hole stands where nothing before it would mutate it.
 */
import type { Messages } from './messages.ts';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const plural = new Intl.PluralRules('cy');
/** A noun stays singular after a numeral, but 2, 3 and 6 may mutate it. */
const count = (n: number, forms: Forms): string => `${n} ${forms[plural.select(n)] ?? forms.other}`;
const minutes = (n: number): string => count(n, { two: 'funud', other: 'munud' });
const points = (n: number): string =>
  count(n, { two: 'bwynt', few: 'phwynt', many: 'phwynt', other: 'pwynt' });
/** Commas only: `a` before the last would mutate it, and the platform's own Welsh list says `a(c)`. */
const list = new Intl.ListFormat('cy', { type: 'unit' });
const passing = (passed: boolean): string => (passed ? 'wedi pasio' : 'heb basio eto');

/** The interface in Welsh: a first draft, not reviewed by a Welsh speaker. */
export const cy: Messages = {
  locale: 'cy',
  dir: 'ltr',

  skip: 'Neidio i’r wers',
  help: 'Os yw plentyn mewn perygl nawr',
  helpCovered: 'Cymorth a chysylltiadau',
  pause: 'Oedi a chuddio',
  leave: 'Cadw a gadael',
  lookBack: 'Edrych yn ôl',
  guidance: 'Canllawiau',
  close: 'Cau',
  tools: 'Offer y wers',
  part: (index, total, name) => `Rhan ${index} o ${total}: ${name}`,
  practiceBanner: 'Ymarfer: nid yw hyn yn cael ei gofnodi.',
  practiceBack: 'Yn ôl i’r ymgais a gofnodir',
  reviewBanner: 'Adolygu: does dim yn cael ei gofnodi.',
  previewBanner: 'Rhagolwg: nid oes safle dysgu’n cofnodi dim. Mae eich lle’n cael ei gadw ar y ddyfais hon.',
  nowhereBanner:
    'Rhagolwg: does dim yn cael ei gofnodi, ac nid yw’r porwr hwn yn cadw dim. Gorffennwch mewn un sesiwn.',
  previewShort: 'Rhagolwg: heb ei gofnodi gan safle dysgu',
  leaveOnly: 'Gadael',
  reviewCopyShort: 'Copi adolygu, nid ar gyfer hyfforddi staff',
  loading: 'Wrthi’n agor y wers. Gall hyn gymryd ychydig eiliadau.',
  broken:
    'Nid oedd modd agor y wers hon. Caewch hi, agorwch hi eto, ac os nad yw hynny’n helpu, rhowch wybod i bwy bynnag sy’n rhedeg eich safle dysgu:',
  pageTitle: (screen, lesson) => `${screen} – ${lesson}`,

  saved: (time) => `Cadwyd am ${time}`,
  savingNow: 'Wrthi’n cadw',
  retrying: 'Heb ei gadw eto – yn rhoi cynnig arall arni',
  notAnswering: 'Nid yw eich safle dysgu’n ymateb. Gallwch ddal ati; cadwch y ffenestr hon ar agor.',
  onDevice: 'Wedi’i gadw ar y ddyfais hon yn unig',
  nowhere: 'Heb ei gadw yn unman: nid yw’r porwr hwn yn caniatáu hynny',
  notRecording: 'Does dim yn cael ei gofnodi',

  startTitle: 'Cyn i chi ddechrau',
  beforeYouStart: 'Beth sydd dan sylw yn y wers hon',
  survivors:
    'Mae rhai o’r bobl sy’n dilyn y wers hon wedi bod trwy rywbeth tebyg. Does dim yma’n gofyn i chi ddweud hynny, ac nid oes rhaid i chi fynd ymlaen.',
  otherFormat:
    'Gallwch ddewis gwers arall, neu ofyn i’ch Person Diogelu Dynodedig (DSP) am fformat gwahanol, heb roi rheswm.',
  stopAnyTime: 'Gallwch stopio unrhyw bryd; caiff eich lle ei gadw.',
  aboutLesson: 'Am y wers hon',
  minutes: (n) => `Tua ${minutes(n)}`,
  facts: {
    time: 'Amser',
    role: 'Eich rhan',
    audience: 'Wedi’i hysgrifennu ar gyfer',
    nation: 'Canllawiau ar gyfer',
    guidance: 'Gwiriwyd y canllawiau',
    pass: 'I basio',
    version: 'Fersiwn',
    build: 'Pecyn',
  },
  roleText: (role) => `Yn y stori, chi yw: ${role}`,
  nations: {
    england: 'Lloegr',
    wales: 'Cymru',
    scotland: 'Yr Alban',
    'northern-ireland': 'Gogledd Iwerddon',
  },
  checkedBetween: (from, to) => `${from} – ${to}`,
  checkedOnly: (day) => day,
  passMark: (pass) =>
    `${pass} allan o 100, heb yr un gwall difrifol. Gallwch wneud y wers mor aml ag y mynnwch.`,
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
  staleTitle: (n) => `Mae’n bryd gwirio rhai o’r canllawiau eto (${n})`,
  staleText: 'Efallai eu bod wedi newid ers eu gwirio ddiwethaf. Cyn dibynnu arnynt, gofynnwch i’ch DSP:',
  reviewCopyTitle: 'Copi adolygu yw hwn',
  reviewCopyText: 'Mae ar gyfer pobl sy’n gwirio’r wers, ac nid ar gyfer hyfforddi staff, oherwydd:',
  start: 'Dechrau’r wers',
  startPractice: 'Chwarae’r wers fel ymarfer',
  alreadyPassed: (score) =>
    `Rydych eisoes wedi pasio’r wers hon, gyda ${score} allan o 100. Ymarfer fydd unrhyw beth a wnewch nawr, ac ni fydd yn newid dim.`,

  leftHereTitle: 'Ai eich ymgais chi yw hon?',
  leftHereText: (day, time) =>
    `Gadawyd ymgais ar y wers hon ar y ddyfais hon (${day}, ${time}). Ai eich ymgais chi yw hi?`,
  leftHereNote:
    'Os nad eich un chi yw hi, dechreuwch o’r newydd: bydd yr ymgais honno’n aros lle y mae. Os ewch ymlaen â hi, bydd ei phenderfyniadau’n cael eu cofnodi fel eich rhai chi.',
  leftHereAfresh: 'Dechrau o’r newydd',
  leftHereMine: 'Fy un i yw hi: mynd ymlaen â hi',

  resumeTitle: 'Croeso’n ôl',
  resumePart: (index, name) => `Parhau yn Rhan ${index}: ${name}`,
  resumePlain: 'Parhau o’r lle y gadawoch',
  resumeWhere: (place) => `Dyma lle y gadawoch y stori: ${place}.`,
  resumeLast: 'Y peth olaf i chi ei benderfynu:',
  minutesLeft: (n) => `Tua ${minutes(n)} ar ôl.`,
  restartKept: 'Dechrau eto (cedwir y canlyniad gorau)',
  finishedTitle: 'Rydych wedi gorffen y wers hon',
  finishedPassed: (score) => `Rydych wedi pasio, gyda ${score} allan o 100.`,
  finishedNotYet: (score, pass) => `Heb basio eto: ${score} allan o 100. Mae angen ${pass}.`,
  changedNotice:
    'Nid oedd modd adfer eich ymweliad diwethaf i gyd: mae’r wers wedi newid ers hynny, neu ni chadwodd eich safle dysgu’r cyfan. Mae eich penderfyniadau hyd yma’n dal i gyfrif; bydd gofyn i chi wneud y rhai sy’n dilyn eto. Nid yw dim a gofnodwyd wedi’i ostwng.',
  unreadableNotice:
    'Nid oedd modd darllen yr hyn a gadwyd o’ch ymweliad diwethaf, felly mae’r wers yn cychwyn o’r dechrau. Nid yw dim a gofnodwyd wedi’i ostwng.',
  bestSoFar: (score, passed) => `Eich canlyniad gorau hyd yma: ${score} allan o 100, ${passing(passed)}.`,

  onward: 'Parhau',
  notes: (n, fresh) => (fresh > 0 ? `Eich nodiadau (${n}, ${fresh} newydd)` : `Eich nodiadau (${n})`),
  notesEmpty: 'Dim nodiadau eto. Bydd yr hyn a welwch, a’r hyn a ddywedir wrthych, yn cael ei gasglu yma.',
  notesWarning:
    'Mae’r stori’n cadw’r rhain wrth i chi fynd yn eich blaen, fel y cedwir cofnod da: beth a welwyd, beth a ddywedwyd, a chan bwy.',
  notesHow: { saw: 'Gwelwyd', told: 'Dywedwyd', hearsay: 'Clywyd yn ail-law' },
  fresh: 'newydd',
  stopWhy: 'Pam mae’r ffin hon yn bod',
  stopNotPass:
    'Gallwch unioni hyn o hyd. Ni fydd yr ymgais hon yn cyfrif fel pasio; gallwch wneud y wers eto.',
  stopPractice: 'Gallwch unioni hyn o hyd. Mewn ymgais a gofnodir, ni fyddai hyn yn cyfrif fel pasio.',
  criticals: {
    viewing: 'edrych ar ddelwedd o blentyn, neu ei chopïo neu ei phasio ymlaen',
    'promising-secrecy': 'addo cadw’r peth yn gyfrinach',
    blaming: 'rhoi’r bai ar blentyn',
    'advising-payment-or-contact': 'cynghori talu neu gysylltu ymhellach',
    'deleting-before-advice': 'dileu cyn cael cyngor',
    investigating: 'ymchwilio i’r mater eich hun',
    confronting: 'herio’r person dan amheuaeth',
    'naming-a-suspect-or-child': 'enwi plentyn neu rywun dan amheuaeth',
    'not-reporting-today': 'peidio â rhoi gwybod am y mater heddiw',
  },
  repairTag: 'Unioni pethau',
  reason: 'Pam',
  insteadTitle: 'Beth y gallech ei ddweud neu ei wneud yn lle hynny',
  restsOn: (n) => `Beth sy’n sail i hyn (${n})`,

  decideAs: (role) => `Eich rôl nawr: ${role}.`,
  chooseOneHint: 'Dewiswch un.',
  chooseManyHint: 'Dewiswch bob un sy’n berthnasol.',
  orderHint: 'Rhowch y camau yn y drefn y byddech yn eu cymryd, gyda’r cyntaf ar y brig.',
  sortHint: 'Dywedwch ble mae pob un yn perthyn.',
  spotHint: 'Marciwch bob cofnod sy’n peri pryder i chi, a dywedwch pam. Gadewch y lleill.',
  moveUp: (item) => `Symud i fyny: ${item}`,
  moveDown: (item) => `Symud i lawr: ${item}`,
  position: (place, total) => `${place} o ${total}`,
  spotReason: 'Pam mae’n peri pryder i chi',
  decide: 'Parhau',
  problem: 'Mae problem',
  errors: {
    chooseOne: 'Dewiswch beth y byddech yn ei wneud gyntaf',
    chooseMany: 'Dewiswch o leiaf un',
    sort: (item) => `Dewiswch ble mae hwn yn perthyn: ${item}`,
    spot: (entry) => `Dywedwch pam mae hwn yn peri pryder i chi: ${entry}`,
  },
  keepTitle: 'Cadw’r ateb hwn?',
  keepText: 'Edrychwch arno eto. Ar ôl i chi ei gadw, bydd y penderfyniad wedi’i wneud.',
  yourAnswer: 'Eich ateb',
  keep: 'Cadw’r ateb hwn',
  change: 'Ei newid',
  changing: 'Rydych yn newid eich ateb. Yr hyn a ddewiswch nawr fydd yn cyfrif.',

  lookBackTitle: 'Y stori hyd yma',
  alreadyDecided: 'Rydych eisoes wedi penderfynu ar hyn',
  alreadyDecidedText:
    'Gallwch ei ddarllen eto yma. I roi cynnig arno mewn ffordd arall, gorffennwch y wers: mae’r ôl-drafodaeth yn mynd â chi’n ôl at unrhyw benderfyniad.',
  youChose: 'Eich dewis chi',
  firstChose: 'Eich dewis cyntaf',
  returnToStory: 'Dychwelyd i’r lle’r oeddech',
  nothingTicked: 'Dim un ohonynt',
  nothingMarked: 'Dim cofnod wedi’i farcio',

  resultTitle: 'Eich canlyniad',
  passed: 'Wedi pasio',
  notYet: 'Ddim eto',
  score: (score, pass) => `${score} allan o 100. Mae angen ${pass} i basio.`,
  notYetText:
    'Mae’r ôl-drafodaeth yn dangos pa benderfyniadau a wnaeth y gwahaniaeth. Gallwch wneud y wers eto pryd bynnag y mynnwch; eich canlyniad gorau yw’r un a gedwir.',
  criticalText: (errors, reported) =>
    `Nid yw’r ymgais hon yn cyfrif fel pasio, oherwydd un peth sy’n drech na’r gweddill: ${list.format(errors)}. Fe’i cofnodir fel ${reported} allan o 100. Fe wnaethoch unioni hyn yn y stori; gwnewch y wers eto i basio.`,
  keptBest: (score, passed) => `Mae eich canlyniad gorau’n aros: ${score} allan o 100, ${passing(passed)}.`,
  safeToClose:
    'Mae eich canlyniad wedi’i gadw. Mae’n ddiogel cau’r ffenestr hon, nawr neu ar ôl yr ôl-drafodaeth.',
  safeOnDevice: 'Mae eich canlyniad wedi’i gadw ar y ddyfais hon. Mae’n ddiogel cau’r ffenestr hon.',
  stillSaving: 'Mae eich canlyniad yn cael ei gadw. Cadwch y ffenestr hon ar agor am funud.',
  unconfirmed:
    'Nid yw eich safle dysgu wedi cadarnhau eich canlyniad eto. Cadwch y ffenestr hon ar agor; os bydd hyn yn parhau, argraffwch yr ôl-drafodaeth fel eich cofnod eich hun.',
  practiceEnd: 'Ymarfer oedd hwn. Nid yw’r canlyniad a gofnodwyd wedi newid.',
  toDebrief: 'Mynd i’r ôl-drafodaeth',
  toCertificate: 'Eich tystysgrif',
  again: 'Gwneud y wers eto',
  againPractice: 'Chwarae’r wers eto fel ymarfer',

  debriefTitle: 'Ôl-drafodaeth',
  decisionsTitle: 'Eich penderfyniadau',
  decisionOf: (index, total) => `Penderfyniad ${index} o ${total}`,
  ratings: {
    best: 'Yr hyn y byddai DSP profiadol yn ei wneud',
    acceptable: 'Cadarn, er bod ffordd well',
    poor: 'Nid yr hyn y byddai DSP profiadol yn ei wneud',
  },
  criticalTag: (error) => `Gwall difrifol: ${error}`,
  leadWould: 'Dewis DSP profiadol',
  why: 'Pam',
  otherChoices: (n) =>
    n === 1
      ? 'Y dewis arall (1), a pham'
      : `Y ${count(n, { two: 'ddewis arall', other: 'dewis arall' })}, a pham`,
  item: {
    yours: 'Chi',
    theirs: 'DSP profiadol',
    ticked: 'wedi’i ddewis',
    left: 'heb ei ddewis',
    unmarked: 'heb ei farcio',
    place: (n) => `safle ${n}`,
  },
  itemMark: { right: 'Yr un fath', wrong: 'Gwahanol' },
  tryFromHere: 'Rhoi cynnig arall o’r fan hon (ymarfer)',
  competenciesTitle: 'Yr hyn a ddangosoch',
  competency: (earned, possible) => `${points(earned)} o ${possible}`,
  competencyUnmet: 'Heb godi ar eich taith drwy’r wers',
  levels: { strong: 'Cryf', part: 'Bron yno', work: 'Gwerth ailedrych' },
  strength: (name) => `Eich cryfder yma: ${name}.`,
  priority: (name) => `Gwerth ailedrych ar hyn: ${name}.`,
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

  certificateTitle: 'Eich tystysgrif',
  certificateName: 'Eich enw, fel y dylai ymddangos',
  certificateNameHint: 'Fe’i defnyddir ar y dudalen hon yn unig. Nid yw’n cael ei anfon na’i gadw.',
  certificateFor: 'Mae hyn yn cofnodi bod',
  certificateLesson: 'wedi dilyn a phasio’r wers',
  certificateResult: 'Canlyniad',
  certificateDay: 'Dyddiad',
  certificateNot: 'Cofnod o ymarfer, nid prawf o gymhwysedd.',
  certificateUnconfirmed: 'Heb ei gadarnhau gan safle dysgu pan gafodd hwn ei greu.',
  certificateDevice: 'Gwnaed y tu allan i safle dysgu: dim ond y dudalen hon sy’n ei gofnodi.',
  certificateReviewCopy: 'Gwnaed gyda chopi adolygu o’r wers: nid cofnod o hyfforddiant mohono.',
  backToDebrief: 'Yn ôl i’r ôl-drafodaeth',

  guidanceTitle: 'Canllawiau yn y wers hon',
  guidanceText: 'Sail y wers, yn ein geiriau ni, gan nodi o ble y daw a phryd y cafodd ei gwirio ddiwethaf.',
  topics: {
    health: 'Canllawiau iechyd',
    school: 'Canllawiau i ysgolion',
    law: 'Y gyfraith',
    nations: 'Ar draws y gwledydd',
    'coercion-and-help': 'Gorfodaeth, a ble mae cymorth ar gael',
    vulnerability: 'Pwy sydd mewn mwy o berygl, a pham',
    'then-and-now': 'Ddoe a heddiw',
    practice: 'Arfer da',
  },
  statuses: {
    read: 'Gwelwyd yn y ffynhonnell',
    quoted: 'Gwelwyd wedi’i ddyfynnu mewn testun arall',
    'to-check': 'Eto i’w gadarnhau: gofynnwch i’ch DSP cyn dibynnu arno',
  },
  undated: 'heb ddyddiad',
  published: (date) => `cyhoeddwyd ${date}`,
  checkedOn: (date) => `Gwiriwyd ${date}`,
  stale: (date) => `Roedd hwn i fod i gael ei wirio eto erbyn ${date}, ac efallai nad yw’n gyfredol.`,
  ask: (question) => `Gofynnwch i’ch DSP: ${question}`,
  figure: ({ year, base, measure }) => `${measure}; ${base}; ${year}`,
  helpTitle: 'Os yw plentyn mewn perygl nawr',
  helpFor: { child: 'I’r plentyn', staff: 'I chi', both: 'I unrhyw un' },
  contactsTitle: 'Yn eich ysgol',
  contactAsk: 'Gofynnwch:',

  coverTitle: 'Wedi oedi',
  coverText: 'Cymerwch gymaint o amser ag y mae ei angen arnoch.',
  coverBack: 'Mynd yn ôl',
  leftTitle: 'Gallwch gau hwn nawr',
  leftSaved: 'Mae eich lle wedi’i gadw. Agorwch y wers eto o’ch safle dysgu pryd bynnag y mynnwch.',
  leftDevice: 'Mae eich lle wedi’i gadw ar y ddyfais hon. Agorwch y wers eto yma pryd bynnag y mynnwch.',
  leftNowhere: 'Nid yw’r porwr hwn yn cadw dim, felly bydd y wers yn cychwyn o’r dechrau y tro nesaf.',
  leftUnsure:
    'Ni chadarnhaodd eich safle dysgu iddo gadw’r cam diwethaf. Pan ddewch yn ôl, gwiriwch eich bod yn y lle y gadawoch; efallai y bydd gofyn i chi wneud penderfyniad eto.',
  leftUnsureHere:
    'Ni chadarnhaodd eich safle dysgu iddo gadw’r cam diwethaf. Mae’r hyn a benderfynoch wedi’i gadw ar y ddyfais hon: agorwch y wers eto yma, yn y porwr hwn, a bydd yn cael ei anfon bryd hynny.',
  leftNotRecorded: 'Ni chofnodwyd dim.',
  leftBack: 'Yn ôl i’ch safle dysgu',
  expiredTitle: 'Mae’r ymweliad hwn wedi dod i ben',
  expiredText:
    'Caewyd y wers a chadwyd eich lle. Caewch y dudalen hon, ac agorwch y wers eto o’r man lle daethoch o hyd iddi.',
};
