import type { Beat, Person, PersonId, Scene, Story } from '../../story/learner/story.ts';
import { escapeMarkup } from '../escape.ts';
import { proseHtml } from '../prose-html.ts';
import { decisionPart } from './decision-part.ts';
import { conditionInWords, factLink, roadsHtml, sceneRef, type Numbered } from './words.ts';

const NOTES = { saw: 'Seen', told: 'Told', hearsay: 'Heard at second hand' } as const;

/** A scene on paper: where and when, everything that is told, and what follows. */
export function scenePart(story: Story, scene: Scene, from: readonly string[], names: Numbered): string {
  const { id, part, time, repair } = scene;
  const kind = [
    ...(part ? [`Part: ${escapeMarkup(part)}`] : []),
    ...(repair ? ['Puts a critical error right'] : []),
    from.length > 0
      ? `Reached from ${from.map((scene) => sceneRef(scene, names)).join(', ')}`
      : id === story.start
        ? 'The lesson starts here'
        : 'Reached from nowhere',
  ];
  return `<section class="scene${repair ? ' repair' : ''}" id="scene-${escapeMarkup(id)}">
<h3><span class="number">${names.number.get(id)}</span> ${escapeMarkup(names.heading(id))}</h3>
<p class="small"><code>${escapeMarkup(id)}</code> · ${kind.join(' · ')}</p>
${time ? `<p><em>${escapeMarkup(time)}</em></p>` : ''}
${scene.beats.map((beat) => beatPart(beat, story.people)).join('\n')}
${stepPart(story, scene, names)}
</section>`;
}

function beatPart(beat: Beat, people: Readonly<Record<PersonId, Person>>): string {
  const only = beat.if === undefined ? '' : `<p class="small only">Only if ${conditionInWords(beat.if)}:</p>`;
  switch (beat.kind) {
    case 'narration':
      return `${only}${proseHtml(beat.text, factLink)}`;
    case 'speech':
      return `${only}<div class="speech"><p class="label">${escapeMarkup(people[beat.who]?.name ?? beat.who)}</p>${proseHtml(beat.says, factLink)}</div>`;
    case 'note':
      return `${only}<div class="note"><p class="label">In the notebook: ${NOTES[beat.how]}</p>${proseHtml(beat.text, factLink)}</div>`;
  }
}

function stepPart(story: Story, { step }: Scene, names: Numbered): string {
  switch (step.kind) {
    case 'decision': {
      const { competency } = step.decision;
      const name = story.competencies.find(({ id }) => id === competency)?.name ?? competency;
      return decisionPart(step.decision, names, name);
    }
    case 'onward':
      return `<p class="small">Then ${roadsHtml(step.routes, names)}.</p>`;
    case 'ending': {
      const { outcome, title, text } = step.ending;
      return `<div class="ending"><p class="label">An ending that is ${outcome}</p><p><strong>${escapeMarkup(title)}</strong></p>${proseHtml(text, factLink)}</div>`;
    }
  }
}
