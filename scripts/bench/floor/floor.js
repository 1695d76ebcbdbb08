'use strict';
const main = document.querySelector('main');
const { id: lesson, start, pass, most } = main.dataset;
const opened = Date.now();
const flags = new Set();
const shown = new Map();
let api = null;
let taken = [];
let earned = 0;
let critical = false;
let asked = opened;
let finished = false;

for (let at = window, up = 0; up < 20 && !api; up++) {
  try {
    api = at.API ?? at.opener?.API ?? null;
  } catch {
    // Another site's window.
  }
  if (at === at.parent) break;
  at = at.parent;
}
const set = (element, value) => api?.LMSSetValue(element, String(value));
const span = (ms) => {
  const all = Math.floor(ms / 1000);
  return [all / 3600, (all / 60) % 60, all % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');
};
const holds = (condition) =>
  !condition ||
  ('flag' in condition
    ? flags.has(condition.flag)
    : 'not' in condition
      ? !holds(condition.not)
      : 'all' in condition
        ? condition.all.every(holds)
        : condition.any.some(holds));
const next = (element) => JSON.parse(element.dataset.routes).find(([, held]) => holds(held))[0];

function show(id) {
  for (const section of main.querySelectorAll('section')) section.hidden = section.id !== id;
  const section = document.getElementById(id);
  for (const held of section.querySelectorAll('[data-if]')) held.hidden = !holds(JSON.parse(held.dataset.if));
  section.querySelector('h2').focus();
  asked = Date.now();
}

function take(scene, input, again) {
  const { points, sets, critical: error, letter, rating } = input.dataset;
  const { competency, weight } = input.form.dataset;
  const [got, most] = shown.get(competency) ?? [0, 0];
  shown.set(competency, [got + Number(points), most + 10 * weight]);
  earned += Number(points);
  if (error) critical = true;
  for (const flag of (sets ?? '').split(' ').filter(Boolean)) flags.add(flag);
  const at = `cmi.interactions.${taken.length}.`;
  taken.push([scene, input.value]);
  if (again) return;
  set(`${at}id`, scene.replaceAll('-', '_'));
  set(`${at}objectives.0.id`, competency.replaceAll('-', '_'));
  set(`${at}time`, new Date().toTimeString().slice(0, 8));
  set(`${at}type`, 'choice');
  const best = [...input.form.querySelectorAll('[data-rating="best"]')];
  best.forEach((one, index) => set(`${at}correct_responses.${index}.pattern`, one.dataset.letter));
  set(`${at}weighting`, weight);
  set(`${at}student_response`, letter);
  set(`${at}result`, { best: 'correct', acceptable: '0.8', poor: 'wrong' }[rating]);
  set(`${at}latency`, span(Date.now() - asked));
  keep(next(input));
}

function keep(place) {
  const stored = taken.map(([scene, choice]) => `${scene}.${choice}`).join(' ');
  set('cmi.suspend_data', stored);
  set('cmi.core.lesson_location', place);
  api?.LMSCommit('');
  if (!api)
    try {
      localStorage.setItem(`floor:${lesson}`, stored);
    } catch {
      // Switched off.
    }
}

function end() {
  const score = Math.floor((10000 * earned) / most) / 100;
  const passed = !critical && 100 * earned >= pass * most;
  const reported = critical ? Math.min(score, 50, pass - 1) : score;
  set('cmi.core.score.raw', reported);
  set('cmi.core.score.min', 0);
  set('cmi.core.score.max', 100);
  set('cmi.core.lesson_status', passed ? 'passed' : 'incomplete');
  set('cmi.core.session_time', span(Date.now() - opened));
  let index = 0;
  for (const [id, [got, possible]] of shown) {
    const at = `cmi.objectives.${index++}.`;
    set(`${at}id`, id.replaceAll('-', '_'));
    if (possible === 0) continue;
    set(`${at}score.raw`, Math.floor((10000 * got) / possible) / 100);
    set(`${at}score.min`, 0);
    set(`${at}score.max`, 100);
    set(`${at}status`, 100 * got >= pass * possible ? 'passed' : 'incomplete');
  }
  api?.LMSCommit('');
  document.getElementById('result').textContent =
    `${passed ? 'Passed' : 'Not passed yet'}: ${reported} out of 100.`;
  show('debrief');
}

function leave() {
  if (finished) return;
  finished = true;
  set('cmi.core.session_time', span(Date.now() - opened));
  api?.LMSFinish('');
}

main.addEventListener('submit', (event) => {
  event.preventDefault();
  const scene = event.target.closest('section').id.slice(2);
  const input = event.target.querySelector(':checked');
  take(scene, input, false);
  show(`s-${next(input)}`);
});
main.addEventListener('click', ({ target }) => {
  if (target.className === 'on') show(`s-${next(target)}`);
  if (target.className === 'end') end();
});
addEventListener('pagehide', leave);

api?.LMSInitialize('');
set('cmi.core.lesson_status', 'incomplete');
set('cmi.core.exit', 'suspend');
const stored = api ? api.LMSGetValue('cmi.suspend_data') : localStorage.getItem(`floor:${lesson}`);
let place = start;
for (const [scene, choice] of (stored ?? '')
  .split(' ')
  .filter(Boolean)
  .map((pair) => pair.split('.'))) {
  const input = document.querySelector(`input[name="${scene}"][value="${choice}"]`);
  if (!input) break;
  take(scene, input, true);
  place = next(input);
}
const button = document.getElementById('start');
button.disabled = false;
button.addEventListener('click', () => show(`s-${place}`));
