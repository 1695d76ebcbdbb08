import type { ShownFact } from '../../../src/guidance/learner/fact.ts';
import { escapeMarkup } from '../../../src/package/escape.ts';
import { policyOf } from '../../../src/package/index-html.ts';
import { lineHtml, proseHtml } from '../../../src/package/prose-html.ts';
import type {
  Beat,
  Choice,
  ChooseOne,
  Condition,
  Route,
  Scene,
  Story,
} from '../../../src/story/learner/story.ts';

/**
 * A lesson as somebody would write it by hand in plain HTML: every scene is a section that `floor.js` shows in its turn.
 * Nothing can honestly be smaller and still say the same words and report the same. Throws Error where the lesson asks
 * anything but to choose one: the floor is built for the lesson that the bench measures.
 */
export function floorPage(story: Story, facts: Readonly<Record<string, ShownFact>>): string {
  const data = {
    'data-id': story.id,
    'data-start': story.start,
    'data-pass': story.pass,
    'data-most': story.denominator,
  };
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyOf('scorm12')}">
<title>${escapeMarkup(story.title)}</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="floor.css">
<script defer src="floor.js"></script>
</head>
<body>
<main ${attributes(data)}>
<h1>${escapeMarkup(story.title)}</h1>
<section id="before">
<h2>Before you start</h2>
${proseHtml(story.contentNote)}
<p>${escapeMarkup(story.about)}</p>
<button type="button" id="start" disabled>Start the lesson</button>
</section>
${Object.values(story.scenes)
  .map((scene) => sceneHtml(story, scene))
  .join('\n')}
<section id="debrief" hidden>
<h2 tabindex="-1">Debrief</h2>
<p id="result"></p>
${proseHtml(story.closing)}
<ul>${story.mistakes.map(({ text }) => `<li>${proseHtml(text)}</li>`).join('')}</ul>
</section>
</main>
<details><summary>Guidance</summary>
${Object.values(facts).map(factHtml).join('\n')}
</details>
</body>
</html>
`;
}

function sceneHtml(story: Story, { id, part, when, where, time, beats, step }: Scene): string {
  const head = [part, when, where].filter((text) => text !== undefined).join(', ');
  return `<section id="s-${id}" hidden>
<h2 tabindex="-1">${escapeMarkup(head)}</h2>
${time === undefined ? '' : `<p>${escapeMarkup(time)}</p>`}
${beats.map((beat) => beatHtml(story, beat)).join('\n')}
${
  step.kind === 'decision'
    ? decisionHtml(id, chooseOne(step.decision))
    : step.kind === 'ending'
      ? `<h3>${escapeMarkup(step.ending.title)}</h3>\n${proseHtml(step.ending.text)}\n<button type="button" class="end">Go to the debrief</button>`
      : `<button type="button" class="on" ${routesOf(step.routes)}>Continue</button>`
}
</section>`;
}

function chooseOne(decision: { kind: string }): ChooseOne {
  if (decision.kind !== 'choose-one') throw new Error(`the floor has no ${decision.kind}`);
  return decision as ChooseOne;
}

function beatHtml(story: Story, beat: Beat): string {
  const held = beat.if ? ` ${attributes({ 'data-if': JSON.stringify(beat.if) })}` : '';
  if (beat.kind === 'speech')
    return `<blockquote${held}><b>${escapeMarkup(story.people[beat.who]?.name ?? beat.who)}</b> ${proseHtml(beat.says)}</blockquote>`;
  return `<div${held}${beat.kind === 'note' ? ' class="note"' : ''}>${proseHtml(beat.text)}</div>`;
}

function decisionHtml(scene: string, decision: ChooseOne): string {
  return `<form ${attributes({ 'data-competency': decision.competency, 'data-weight': decision.weight })}>
<fieldset><legend>${lineHtml(decision.prompt)}</legend>
${decision.choices.map((choice, index) => choiceHtml(scene, decision.weight, choice, index)).join('\n')}
</fieldset>
<button>Continue</button>
</form>
${decision.choices
  .map(
    ({ id, because, instead }) =>
      `<div id="b-${scene}-${id}" hidden>${proseHtml(because)}${instead ? proseHtml(instead) : ''}</div>`,
  )
  .join('\n')}`;
}

const POINTS = { best: 10, acceptable: 8, poor: 0 };

function choiceHtml(scene: string, weight: number, choice: Choice, index: number): string {
  const data = {
    value: choice.id,
    'data-letter': String.fromCharCode(97 + index),
    'data-points': POINTS[choice.rating] * weight,
    'data-rating': choice.rating,
    ...(choice.critical && { 'data-critical': choice.critical }),
    ...(choice.sets.length > 0 && { 'data-sets': choice.sets.join(' ') }),
  };
  const held = choice.if ? ` ${attributes({ 'data-if': JSON.stringify(choice.if) })}` : '';
  return `<label${held}><input type="radio" name="${scene}" required ${attributes(data)} ${routesOf(choice.routes)}> <span>${proseHtml(choice.text)}</span></label>`;
}

function factHtml({ says, sources }: ShownFact): string {
  const from = sources.map(({ title, publisher, published }) =>
    [title, publisher, published].filter(Boolean).join(', '),
  );
  return `<p>${escapeMarkup(says)} <small>${escapeMarkup(from.join('; '))}</small></p>`;
}

function routesOf(routes: readonly Route[]): string {
  const short = routes.map(({ to, if: held }): [string, Condition?] => (held ? [to, held] : [to]));
  return attributes({ 'data-routes': JSON.stringify(short) });
}

function attributes(data: Readonly<Record<string, string | number>>): string {
  return Object.entries(data)
    .map(([name, value]) => `${name}="${escapeMarkup(String(value))}"`)
    .join(' ');
}
