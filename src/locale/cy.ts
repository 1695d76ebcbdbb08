/*
 * A first draft. No Welsh speaker has reviewed it: `UNREVIEWED` in choose.ts says so to whatever is built with it.
 * What fills a hole is never mutated here, so a hole stands where nothing before it would mutate it.
 */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const plural = new Intl.PluralRules('cy');
/** A noun stays singular after a numeral, but 2, 3 and 6 may mutate it. */
const count = (n: number, forms: Forms): string => `${n} ${forms[plural.select(n)] ?? forms.other}`;
const munudau = (n: number): string => count(n, { two: 'funud', other: 'munud' });
const points = (n: number): string =>
  count(n, { two: 'bwynt', few: 'phwynt', many: 'phwynt', other: 'pwynt' });
/** Commas only: `a` before the last would mutate it, and the platform's own Welsh list says `a(c)`. */
const list = new Intl.ListFormat('cy', { type: 'unit' });
const passing = (passed: boolean): string => (passed ? 'wedi pasio' : 'heb basio eto');

/* The interface in Welsh: a first draft, not reviewed by a Welsh speaker. */
export const locale = 'cy';
export const dir: 'ltr' | 'rtl' = 'ltr';
/** Several things as one phrase: "a, b and c". */
export const listed = (things: readonly string[]): string => list.format(things);

export const skip = 'Neidio i’r wers';
export const help = 'Os yw plentyn mewn perygl nawr';
export const helpCovered = 'Cymorth a chysylltiadau';
export const pause = 'Oedi a chuddio';
export const leave = 'Cadw a gadael';
export const lookBack = 'Edrych yn ôl';
export const guidance = 'Canllawiau';
export const close = 'Cau';
export const tools = 'Offer y wers';
export const part = (index: number, total: number, name: string): string =>
  `Rhan ${index} o ${total}: ${name}`;
export const practiceBanner = 'Ymarfer: nid yw hyn yn cael ei gofnodi.';
export const practiceBack = 'Yn ôl i’r ymgais a gofnodir';
export const reviewBanner = 'Adolygu: does dim yn cael ei gofnodi.';
export const previewBanner =
  'Rhagolwg: nid oes safle dysgu’n cofnodi dim. Mae eich lle’n cael ei gadw ar y ddyfais hon.';
export const nowhereBanner =
  'Rhagolwg: does dim yn cael ei gofnodi, ac nid yw’r porwr hwn yn cadw dim. Gorffennwch mewn un sesiwn.';
export const previewShort = 'Rhagolwg: heb ei gofnodi gan safle dysgu';
export const leaveOnly = 'Gadael';
export const reviewCopyShort = 'Copi adolygu, nid ar gyfer hyfforddi staff';
export const loading = 'Wrthi’n agor y wers. Gall hyn gymryd ychydig eiliadau.';
export const broken =
  'Nid oedd modd agor y wers hon. Caewch hi, agorwch hi eto, ac os nad yw hynny’n helpu, rhowch wybod i bwy bynnag sy’n rhedeg eich safle dysgu:';
export const certificateTitle = 'Eich tystysgrif';
/** The titles of the screens. */
export const titles = {
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
};
export const pageTitle = (screen: string, lesson: string): string => `${screen} – ${lesson}`;

export const saved = (time: string): string => `Cadwyd am ${time}`;
/** The states of saving, but for `saved`. */
export const saving = {
  saving: 'Wrthi’n cadw',
  retrying: 'Heb ei gadw eto – yn rhoi cynnig arall arni',
  'not-answering': 'Nid yw eich safle dysgu’n ymateb. Gallwch ddal ati; cadwch y ffenestr hon ar agor.',
  'on-device': 'Wedi’i gadw ar y ddyfais hon yn unig',
  nowhere: 'Heb ei gadw yn unman: nid yw’r porwr hwn yn caniatáu hynny',
  'not-recording': 'Does dim yn cael ei gofnodi',
};

export const beforeYouStart = 'Beth sydd dan sylw yn y wers hon';
export const survivors =
  'Mae rhai o’r bobl sy’n dilyn y wers hon wedi bod trwy rywbeth tebyg. Does dim yma’n gofyn i chi ddweud hynny, ac nid oes rhaid i chi fynd ymlaen.';
export const otherFormat =
  'Gallwch ddewis gwers arall, neu ofyn i’ch Person Diogelu Dynodedig (DSP) am fformat gwahanol, heb roi rheswm.';
export const stopAnyTime = 'Gallwch stopio unrhyw bryd; caiff eich lle ei gadw.';
export const aboutLesson = 'Am y wers hon';
export const minutes = (n: number): string => `Tua ${munudau(n)}`;
export const factTime = 'Amser';
export const factRole = 'Eich rhan';
export const factAudience = 'Wedi’i hysgrifennu ar gyfer';
export const factNation = 'Canllawiau ar gyfer';
export const factGuidance = 'Gwiriwyd y canllawiau';
export const factPass = 'I basio';
export const factVersion = 'Fersiwn';
export const factBuild = 'Pecyn';
export const roleText = (role: string): string => `Yn y stori, chi yw: ${role}`;
export const nations = {
  england: 'Lloegr',
  wales: 'Cymru',
  scotland: 'Yr Alban',
  'northern-ireland': 'Gogledd Iwerddon',
};
export const checkedBetween = (from: string, to: string): string => `${from} – ${to}`;
export const passMark = (pass: number): string =>
  `${pass} allan o 100, heb yr un gwall difrifol. Gallwch wneud y wers mor aml ag y mynnwch.`;
export const recordedTitle = 'Beth sy’n cael ei gofnodi, a phwy all ei weld';
export const recordedDecisions =
  'Mae safle dysgu eich ysgol yn cadw eich sgôr, a ydych wedi pasio ai peidio, yr amser a dreulioch, ble rydych wedi cyrraedd, a phob penderfyniad a wnewch.';
export const recordedScore =
  'Mae safle dysgu eich ysgol yn cadw eich sgôr, a ydych wedi pasio ai peidio, yr amser a dreulioch, a ble rydych wedi cyrraedd, sydd ei angen er mwyn dod â chi yn ôl yma. Nid oes rhestr o’ch penderfyniadau’n cael ei hanfon ato.';
export const recordedDevice =
  'Ni chafwyd hyd i safle dysgu. Mae eich lle a’ch canlyniad yn cael eu cadw yn y porwr hwn, ar y ddyfais hon, ac nid ydynt yn cael eu hanfon at neb.';
export const recordedWho =
  'Gall pwy bynnag sy’n rhedeg y safle hwnnw, a phwy bynnag sy’n cael mynediad ganddynt, weld hyn: eich DSP a’ch rheolwyr fel arfer.';
export const recordedNever =
  'Mae unrhyw beth y byddwch yn ei deipio yma’n aros ar y ddyfais hon, ac nid yw byth yn cael ei anfon.';
export const notReporting =
  'Hyfforddiant yw hwn, nid ffordd o roi gwybod am bryder. Os ydych yn pryderu am blentyn go iawn, dywedwch wrth eich Person Diogelu Dynodedig (DSP) nawr.';
export const staleTitle = (n: number): string => `Mae’n bryd gwirio rhai o’r canllawiau eto (${n})`;
export const staleText =
  'Efallai eu bod wedi newid ers eu gwirio ddiwethaf. Cyn dibynnu arnynt, gofynnwch i’ch DSP:';
export const reviewCopyTitle = 'Copi adolygu yw hwn';
export const reviewCopyText =
  'Mae ar gyfer pobl sy’n gwirio’r wers, ac nid ar gyfer hyfforddi staff, oherwydd:';
export const start = 'Dechrau’r wers';
export const startPractice = 'Chwarae’r wers fel ymarfer';
export const alreadyPassed = (score: string): string =>
  `Rydych eisoes wedi pasio’r wers hon, gyda ${score} allan o 100. Ymarfer fydd unrhyw beth a wnewch nawr, ac ni fydd yn newid dim.`;

export const leftHereText = (day: string, time: string): string =>
  `Gadawyd ymgais ar y wers hon ar y ddyfais hon (${day}, ${time}). Ai eich ymgais chi yw hi?`;
export const leftHereNote =
  'Os nad eich un chi yw hi, dechreuwch o’r newydd: bydd yr ymgais honno’n aros lle y mae. Os ewch ymlaen â hi, bydd ei phenderfyniadau’n cael eu cofnodi fel eich rhai chi.';
export const leftHereAfresh = 'Dechrau o’r newydd';
export const leftHereMine = 'Fy un i yw hi: mynd ymlaen â hi';

export const resumePart = (index: number, name: string): string => `Parhau yn Rhan ${index}: ${name}`;
export const resumePlain = 'Parhau o’r lle y gadawoch';
export const resumeWhere = (place: string): string => `Dyma lle y gadawoch y stori: ${place}.`;
export const resumeLast = 'Y peth olaf i chi ei benderfynu:';
export const minutesLeft = (n: number): string => `Tua ${munudau(n)} ar ôl.`;
export const restartKept = 'Dechrau eto (cedwir y canlyniad gorau)';
export const finishedPassed = (score: string): string => `Rydych wedi pasio, gyda ${score} allan o 100.`;
export const finishedNotYet = (score: string, pass: number): string =>
  `Heb basio eto: ${score} allan o 100. Mae angen ${pass}.`;
export const notices = {
  changed:
    'Nid oedd modd adfer eich ymweliad diwethaf i gyd: mae’r wers wedi newid ers hynny, neu ni chadwodd eich safle dysgu’r cyfan. Mae eich penderfyniadau hyd yma’n dal i gyfrif; bydd gofyn i chi wneud y rhai sy’n dilyn eto. Nid yw dim a gofnodwyd wedi’i ostwng.',
  unreadable:
    'Nid oedd modd darllen yr hyn a gadwyd o’ch ymweliad diwethaf, felly mae’r wers yn cychwyn o’r dechrau. Nid yw dim a gofnodwyd wedi’i ostwng.',
};
export const bestSoFar = (score: string, passed: boolean): string =>
  `Eich canlyniad gorau hyd yma: ${score} allan o 100, ${passing(passed)}.`;

export const onward = 'Parhau';
export const notes = (n: number, fresh: number): string =>
  fresh > 0 ? `Eich nodiadau (${n}, ${fresh} newydd)` : `Eich nodiadau (${n})`;
export const notesEmpty =
  'Dim nodiadau eto. Bydd yr hyn a welwch, a’r hyn a ddywedir wrthych, yn cael ei gasglu yma.';
export const notesWarning =
  'Mae’r stori’n cadw’r rhain wrth i chi fynd yn eich blaen, fel y cedwir cofnod da: beth a welwyd, beth a ddywedwyd, a chan bwy.';
export const notesHow = { saw: 'Gwelwyd', told: 'Dywedwyd', hearsay: 'Clywyd yn ail-law' };
export const fresh = 'newydd';
export const stopWhy = 'Pam mae’r ffin hon yn bod';
export const stopNotPass =
  'Gallwch unioni hyn o hyd. Ni fydd yr ymgais hon yn cyfrif fel pasio; gallwch wneud y wers eto.';
export const stopPractice =
  'Gallwch unioni hyn o hyd. Mewn ymgais a gofnodir, ni fyddai hyn yn cyfrif fel pasio.';
export const criticals = {
  viewing: 'edrych ar ddelwedd o blentyn, neu ei chopïo neu ei phasio ymlaen',
  'promising-secrecy': 'addo cadw’r peth yn gyfrinach',
  blaming: 'rhoi’r bai ar blentyn',
  'advising-payment-or-contact': 'cynghori talu neu gysylltu ymhellach',
  'deleting-before-advice': 'dileu cyn cael cyngor',
  investigating: 'ymchwilio i’r mater eich hun',
  confronting: 'herio’r person dan amheuaeth',
  'naming-a-suspect-or-child': 'enwi plentyn neu rywun dan amheuaeth',
  'not-reporting-today': 'peidio â rhoi gwybod am y mater heddiw',
};
export const repairTag = 'Unioni pethau';
export const insteadTitle = 'Beth y gallech ei ddweud neu ei wneud yn lle hynny';
export const restsOn = (n: number): string => `Beth sy’n sail i hyn (${n})`;

export const decideAs = (role: string): string => `Eich rôl nawr: ${role}.`;
export const hints = {
  'choose-one': 'Dewiswch un.',
  'choose-many': 'Dewiswch bob un sy’n berthnasol.',
  'put-in-order': 'Rhowch y camau yn y drefn y byddech yn eu cymryd, gyda’r cyntaf ar y brig.',
  sort: 'Dywedwch ble mae pob un yn perthyn.',
  spot: 'Marciwch bob cofnod sy’n peri pryder i chi, a dywedwch pam. Gadewch y lleill.',
};
export const moveUp = (item: string): string => `Symud i fyny: ${item}`;
export const moveDown = (item: string): string => `Symud i lawr: ${item}`;
export const position = (place: number, total: number): string => `${place} o ${total}`;
export const spotReason = 'Pam mae’n peri pryder i chi';
export const decide = 'Parhau';
export const problem = 'Mae problem';
export const missingChooseOne = 'Dewiswch beth y byddech yn ei wneud gyntaf';
export const missingChooseMany = 'Dewiswch o leiaf un';
export const missingSort = (item: string): string => `Dewiswch ble mae hwn yn perthyn: ${item}`;
export const missingSpot = (entry: string): string => `Dywedwch pam mae hwn yn peri pryder i chi: ${entry}`;
export const sureAsk = 'Pa mor siŵr ydych chi?';
export const sureHint =
  'Ar gyfer eich ôl-drafodaeth yn unig: mae’n cael ei gadw ar y ddyfais hon, ac nid yw’n cael ei farcio. Does dim rhaid ateb.';
export const sureLevels = { unsure: 'Ddim yn siŵr', fairly: 'Eithaf siŵr', sure: 'Siŵr' };
export const sureNotRight =
  'Roeddech chi’n siŵr, a byddai arweinydd wedi gwneud yn wahanol. Does dim cywilydd yn hynny: yr hyn sy’n ein synnu ni yw’r hyn rydym ni’n tueddu i’w gofio.';
export const unsureRight =
  'Doeddech chi ddim yn siŵr, ac roeddech chi’n iawn. Gallwch chi ymddiried ychydig mwy yn y farn honno.';
export const mapTitle = 'Eich ffordd drwy’r stori';
export const mapText = 'Bydd y ffyrdd na wnaethoch chi eu dilyn yn cael eu henwi yma ar ôl i chi basio.';
export const roads = (n: number): string => count(n, { two: 'ffordd arall', other: 'ffordd arall' });
export const keepText = 'Edrychwch arno eto. Ar ôl i chi ei gadw, bydd y penderfyniad wedi’i wneud.';
export const yourAnswer = 'Eich ateb';
export const keep = 'Cadw’r ateb hwn';
export const change = 'Ei newid';
export const changing = 'Rydych yn newid eich ateb. Yr hyn a ddewiswch nawr fydd yn cyfrif.';

export const alreadyDecided = 'Rydych eisoes wedi penderfynu ar hyn';
export const alreadyDecidedText =
  'Gallwch ei ddarllen eto yma. I roi cynnig arno mewn ffordd arall, gorffennwch y wers: mae’r ôl-drafodaeth yn mynd â chi’n ôl at unrhyw benderfyniad.';
export const youChose = 'Eich dewis chi';
export const firstChose = 'Eich dewis cyntaf';
export const returnToStory = 'Dychwelyd i’r lle’r oeddech';
export const nothingTicked = 'Dim un ohonynt';
export const nothingMarked = 'Dim cofnod wedi’i farcio';

export const resultTitle = 'Eich canlyniad';
export const passed = 'Wedi pasio';
export const notYet = 'Ddim eto';
export const score = (score: string, pass: number): string =>
  `${score} allan o 100. Mae angen ${pass} i basio.`;
export const notYetText =
  'Mae’r ôl-drafodaeth yn dangos pa benderfyniadau a wnaeth y gwahaniaeth. Gallwch wneud y wers eto pryd bynnag y mynnwch; eich canlyniad gorau yw’r un a gedwir.';
export const criticalText = (errors: string[], reported: string): string =>
  `Nid yw’r ymgais hon yn cyfrif fel pasio, oherwydd un peth sy’n drech na’r gweddill: ${listed(errors)}. Fe’i cofnodir fel ${reported} allan o 100. Fe wnaethoch unioni hyn yn y stori; gwnewch y wers eto i basio.`;
export const keptBest = (score: string, passed: boolean): string =>
  `Mae eich canlyniad gorau’n aros: ${score} allan o 100, ${passing(passed)}.`;
export const leftNotRecorded = 'Ni chofnodwyd dim.';
const unconfirmed =
  'Nid yw eich safle dysgu wedi cadarnhau eich canlyniad eto. Cadwch y ffenestr hon ar agor; os bydd hyn yn parhau, argraffwch yr ôl-drafodaeth fel eich cofnod eich hun.';
/** Whether it is safe to close the window once a run has ended, by the state of saving. */
export const safe = {
  saved: 'Mae eich canlyniad wedi’i gadw. Mae’n ddiogel cau’r ffenestr hon, nawr neu ar ôl yr ôl-drafodaeth.',
  'on-device': 'Mae eich canlyniad wedi’i gadw ar y ddyfais hon. Mae’n ddiogel cau’r ffenestr hon.',
  saving: 'Mae eich canlyniad yn cael ei gadw. Cadwch y ffenestr hon ar agor am funud.',
  retrying: unconfirmed,
  'not-answering': unconfirmed,
  'not-recording': leftNotRecorded,
  nowhere: saving.nowhere,
};
export const practiceEnd = 'Ymarfer oedd hwn. Nid yw’r canlyniad a gofnodwyd wedi newid.';
export const toDebrief = 'Mynd i’r ôl-drafodaeth';
export const again = 'Gwneud y wers eto';
export const againPractice = 'Chwarae’r wers eto fel ymarfer';

export const decisionsTitle = 'Eich penderfyniadau';
export const decisionOf = (index: number, total: number): string => `Penderfyniad ${index} o ${total}`;
export const ratings = {
  best: 'Yr hyn y byddai DSP profiadol yn ei wneud',
  acceptable: 'Cadarn, er bod ffordd well',
  poor: 'Nid yr hyn y byddai DSP profiadol yn ei wneud',
};
export const criticalTag = (error: string): string => `Gwall difrifol: ${error}`;
export const leadWould = 'Dewis DSP profiadol';
export const why = 'Pam';
export const otherChoices = (n: number): string =>
  n === 1
    ? 'Y dewis arall (1), a pham'
    : `Y ${count(n, { two: 'ddewis arall', other: 'dewis arall' })}, a pham`;
export const yours = 'Chi';
export const theirs = 'DSP profiadol';
export const ticked = 'wedi’i ddewis';
export const leftOut = 'heb ei ddewis';
export const unmarked = 'heb ei farcio';
export const placeOf = (n: number): string => `safle ${n}`;
export const same = 'Yr un fath';
export const different = 'Gwahanol';
export const tryFromHere = 'Rhoi cynnig arall o’r fan hon (ymarfer)';
export const competenciesTitle = 'Yr hyn a ddangosoch';
export const competency = (earned: number, possible: number): string => `${points(earned)} o ${possible}`;
export const competencyUnmet = 'Heb godi ar eich taith drwy’r wers';
export const levels = { strong: 'Cryf', part: 'Bron yno', work: 'Gwerth ailedrych' };
export const strength = (name: string): string => `Eich cryfder yma: ${name}.`;
export const priority = (name: string): string => `Gwerth ailedrych ar hyn: ${name}.`;
export const mistakesTitle = 'Beth mae pobl â bwriadau da yn ei gael yn anghywir';
export const oneThingTitle = 'Un peth y byddaf yn ei wneud';
export const oneThingText = 'Dewiswch un i ddechrau ohono, a’i roi yn eich geiriau eich hun.';
export const oneThingPick = 'Man cychwyn';
export const oneThingOwn = 'Os …, byddaf yn …';
export const oneThingWarning =
  'Cedwir hyn ar y ddyfais hon yn unig. Peidiwch ag ysgrifennu enw plentyn neu gydweithiwr go iawn.';
export const oneThingDay = 'Dyddiad dechrau';
export const oneThingKept = 'Wedi’i gadw ar y ddyfais hon';
export const oneThingNotKept = 'Nid yw’r porwr hwn yn cadw dim: argraffwch hyn yn lle hynny';
export const closingTitle = 'Cyn i chi fynd';
export const print = 'Argraffu hwn';
export const supportTitle = 'Os hoffech siarad â rhywun';
export const recordLine = 'Cofnod o ymarfer, nid prawf o gymhwysedd.';

export const certificateName = 'Eich enw, fel y dylai ymddangos';
export const certificateNameHint =
  'Fe’i defnyddir ar y dudalen hon yn unig. Nid yw’n cael ei anfon na’i gadw.';
export const certificateFor = 'Mae hyn yn cofnodi bod';
export const certificateLesson = 'wedi dilyn a phasio’r wers';
export const certificateResult = 'Canlyniad';
export const certificateDay = 'Dyddiad';
export const certificateUnconfirmed = 'Heb ei gadarnhau gan safle dysgu pan gafodd hwn ei greu.';
export const certificateDevice = 'Gwnaed y tu allan i safle dysgu: dim ond y dudalen hon sy’n ei gofnodi.';
export const certificateReviewCopy = 'Gwnaed gyda chopi adolygu o’r wers: nid cofnod o hyfforddiant mohono.';
export const backToDebrief = 'Yn ôl i’r ôl-drafodaeth';

export const guidanceTitle = 'Canllawiau yn y wers hon';
export const guidanceText =
  'Sail y wers, yn ein geiriau ni, gan nodi o ble y daw a phryd y cafodd ei gwirio ddiwethaf.';
export const topics = {
  health: 'Canllawiau iechyd',
  school: 'Canllawiau i ysgolion',
  law: 'Y gyfraith',
  nations: 'Ar draws y gwledydd',
  'coercion-and-help': 'Gorfodaeth, a ble mae cymorth ar gael',
  vulnerability: 'Pwy sydd mewn mwy o berygl, a pham',
  'then-and-now': 'Ddoe a heddiw',
  practice: 'Arfer da',
};
export const statuses = {
  read: 'Gwelwyd yn y ffynhonnell',
  quoted: 'Gwelwyd wedi’i ddyfynnu mewn testun arall',
  'to-check': 'Eto i’w gadarnhau: gofynnwch i’ch DSP cyn dibynnu arno',
};
export const undated = 'heb ddyddiad';
export const published = (date: string): string => `cyhoeddwyd ${date}`;
export const checkedOn = (date: string): string => `Gwiriwyd ${date}`;
export const stale = (date: string): string =>
  `Roedd hwn i fod i gael ei wirio eto erbyn ${date}, ac efallai nad yw’n gyfredol.`;
export const ask = (question: string): string => `Gofynnwch i’ch DSP: ${question}`;
export const figure = ({ year, base, measure }: { year: string; base: string; measure: string }): string =>
  `${measure}; ${base}; ${year}`;
export const helpFor = { child: 'I’r plentyn', staff: 'I chi', both: 'I unrhyw un' };
export const contactsTitle = 'Yn eich ysgol';
export const contactAsk = 'Gofynnwch:';

export const coverTitle = 'Wedi oedi';
export const coverText = 'Cymerwch gymaint o amser ag y mae ei angen arnoch.';
export const coverBack = 'Mynd yn ôl';
const leftSaved = 'Mae eich lle wedi’i gadw. Agorwch y wers eto o’ch safle dysgu pryd bynnag y mynnwch.';
const leftUnsure =
  'Ni chadarnhaodd eich safle dysgu iddo gadw’r cam diwethaf. Pan ddewch yn ôl, gwiriwch eich bod yn y lle y gadawoch; efallai y bydd gofyn i chi wneud penderfyniad eto.';
/** What is said once the learner has left, by the state of saving. */
export const left = {
  saved: leftSaved,
  saving: leftSaved,
  'not-recording': leftSaved,
  'on-device': 'Mae eich lle wedi’i gadw ar y ddyfais hon. Agorwch y wers eto yma pryd bynnag y mynnwch.',
  nowhere: 'Nid yw’r porwr hwn yn cadw dim, felly bydd y wers yn cychwyn o’r dechrau y tro nesaf.',
  retrying: leftUnsure,
  'not-answering': leftUnsure,
};
export const leftUnsureHere =
  'Ni chadarnhaodd eich safle dysgu iddo gadw’r cam diwethaf. Mae’r hyn a benderfynoch wedi’i gadw ar y ddyfais hon: agorwch y wers eto yma, yn y porwr hwn, a bydd yn cael ei anfon bryd hynny.';
export const leftBack = 'Yn ôl i’ch safle dysgu';
export const expiredText =
  'Caewyd y wers a chadwyd eich lle. Caewch y dudalen hon, ac agorwch y wers eto o’r man lle daethoch o hyd iddi.';
