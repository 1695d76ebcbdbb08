import type { SoundCourse } from '../../course/course.ts';
import type { LoadedLesson, SoundLesson } from '../../course/lesson.ts';
import { languageName } from '../../course/translated-lesson.ts';
import { contextFor } from '../../course/lesson-context.ts';
import { SUSPEND_DATA_LIMIT } from '../../lms/profile.ts';
import { proofInWords } from '../../story/author/proof-in-words.ts';
import type { Nation } from '../../guidance/learner/fact.ts';
import { linksOf } from '../../story/learner/links.ts';
import type { SceneId, Story } from '../../story/learner/story.ts';
import { escapeMarkup } from '../escape.ts';
import { proseHtml } from '../prose-html.ts';
import { factsPart } from './facts-part.ts';
import { proofPart } from './proof-part.ts';
import { scenePart } from './scene-part.ts';
import { signOffPart } from './sign-off-part.ts';
import { storyMap } from './story-map.ts';
import { STYLE } from './style.ts';
import { factLink, factList, factRef, type Numbered } from './words.ts';

/** A lesson that can be printed: it was proved, whether or not it is sound. */
export type PrintableLesson = LoadedLesson & Pick<SoundLesson, 'story' | 'proof'>;

/** Whether there is anything to print: a lesson with errors of its own has not been proved. */
export function isPrintable(lesson: LoadedLesson): lesson is PrintableLesson {
  return lesson.story !== null && lesson.proof !== null;
}

/** The name of a storyboard's file: `<lesson>-<version>[-<nation>][-<locale>].html`. */
export function storyboardName({ story, translation }: PrintableLesson, nation: Nation): string {
  const parts = [nation === 'england' ? '' : nation, translation?.to ?? ''].filter(Boolean);
  return `${[story.id, story.version, ...parts].join('-')}.html`;
}

/**
 * A lesson as one self-contained page to print and review: facts still to be checked first, then a map, every scene with
 * every choice, its rating, reason and facts, the proof, the facts with their sources, and a page to sign.
 */
export function storyboard(lesson: PrintableLesson, course: SoundCourse, nation: Nation): string {
  const { story, proof, facts, mark, reviewCopy, faults, translation } = lesson;
  const names = numbered(story);
  const reached = reachedFrom(story);
  const open = Object.entries(facts).filter(([, { status }]) => status === 'to-check');
  const health = Object.values(facts).some(({ topic }) => topic === 'health');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Storyboard – ${escapeMarkup(story.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeMarkup(story.title)}: storyboard</h1>
<p>Version ${escapeMarkup(story.version)} · mark <code class="mark">${mark}</code> · for ${escapeMarkup(story.audience.join(', '))} · decided by the ${escapeMarkup(story.role)} · about ${story.minutes} minutes · pass mark ${story.pass}</p>
<p>${escapeMarkup(story.about)}</p>
${translation ? `<p>This is the lesson’s translation into ${languageName(translation.to)}, with its own mark and its own sign-off.</p>\n` : ''}<section class="first">
<h2>Look at these first</h2>
${
  open.length === 0
    ? '<p>Every fact that it rests on has been checked.</p>'
    : `<p>It rests on ${open.length === 1 ? 'a fact' : `${open.length} facts`} still to be checked:</p><ul>${open
        .map(([id, { says }]) => `<li>${factRef(id)}: ${escapeMarkup(says.trim())}</li>`)
        .join('')}</ul>`
}
${
  faults.length > 0
    ? `<p>What the check and the proof found:</p><ul>${faults
        .map(
          ({ line, level, message }) =>
            `<li>Line ${line}, ${level === 'error' ? 'an error' : 'a warning'}: ${escapeMarkup(message)}</li>`,
        )
        .join('')}</ul>`
    : '<p>The check and the proof found nothing.</p>'
}
</section>
<section>
<h2>Before the first scene</h2>
<h3>Content note</h3>
${proseHtml(story.contentNote, factLink)}
${story.opening.length > 0 ? `<h3>Opening</h3>${proseHtml(story.opening, factLink)}` : ''}
<h3>People</h3>
<ul>${Object.values(story.people)
    .map(({ name, role }) => `<li>${escapeMarkup(name)}, ${escapeMarkup(role)}</li>`)
    .join('')}</ul>
</section>
<section class="map-page">
<h2>Map</h2>
<p class="small">Each number is a scene below. Thick: the best road, and roads without a choice. Dashed: critical errors. Round: endings, the dark ones unsafe.</p>
${storyMap(story, names.number)}
</section>
<h2>Scenes</h2>
${Object.values(story.scenes)
  .map((scene) => scenePart(story, scene, reached.get(scene.id) ?? [], names))
  .join('\n')}
<section>
<h2>After the ending</h2>
<h3>What people with good intentions get wrong</h3>
${story.mistakes.map(({ text, restsOn }) => `${proseHtml(text, factLink)}<p class="small">Rests on: ${factList(restsOn)}.</p>`).join('\n')}
<h3>One thing I will do</h3>
<ul>${story.oneThing.map((plan) => `<li>${escapeMarkup(plan)}</li>`).join('')}</ul>
<h3>Closing</h3>
${proseHtml(story.closing, factLink)}
</section>
${proofPart(proofInWords(story, proof, { ...contextFor(course, nation), suspendData: SUSPEND_DATA_LIMIT }))}
${factsPart(facts)}
${signOffPart({ translation: translation?.to ?? null, lesson: story.title, version: story.version, nation, mark, health, reviewCopy })}
</body>
</html>
`;
}

function numbered({ scenes }: Story): Numbered {
  const number = new Map(Object.keys(scenes).map((id, i) => [id, i + 1]));
  const heading = (id: SceneId): string => {
    const { when, where } = scenes[id]!;
    return [when, where].filter((part) => part !== undefined).join(' · ') || id;
  };
  return { number, heading };
}

/** For each scene, those that lead to it, each once. */
function reachedFrom({ scenes }: Story): Map<SceneId, SceneId[]> {
  const from = new Map<SceneId, SceneId[]>();
  for (const scene of Object.values(scenes))
    for (const to of new Set(linksOf(scene).map((link) => link.to)))
      from.set(to, [...(from.get(to) ?? []), scene.id]);
  return from;
}
