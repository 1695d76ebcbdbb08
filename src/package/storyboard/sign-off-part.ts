import type { Nation } from '../../guidance/learner/fact.ts';
import { NATION_NAMES } from '../../guidance/author/nations.ts';
import { escapeMarkup } from '../escape.ts';

/** What a sign-off is about. */
export interface SignOffFor {
  lesson: string;
  version: string;
  nation: Nation;
  /** The language of a translation; null where it is the lesson in its own. */
  translation: string | null;
  /** The mark that the sign-off names: 12 characters. */
  mark: string;
  /** Whether it teaches health guidance, which a health reader looks at too. */
  health: boolean;
  /** Why it is a review copy now; empty where it is not. */
  reviewCopy: readonly string[];
}

/** The last page: who reads what, room to sign, and the lines that a person copies into the lesson once it is approved. */
export function signOffPart(about: SignOffFor): string {
  const { lesson, version, nation, translation, mark, health, reviewCopy } = about;
  const readers = [
    ['Qualified safeguarding lead', 'Every decision, rating, reason and ending'],
    ['SEND and survivor-informed reader', 'Tone, blame, and what a reader who was this child would meet'],
    [
      `Law and guidance, ${NATION_NAMES[nation]}`,
      'Every fact against its source; nothing said beyond what it says',
    ],
    ...(health ? [['School nurse or health reader', 'What is said of health guidance']] : []),
    ...(translation === null
      ? []
      : [['Speaker of the language', 'Every text beside the original: nothing added, lost or softened']]),
    ['Accessibility', 'The lesson as it plays: keyboard, screen reader, large text'],
  ];
  return `<section class="sign-off" id="sign-off">
<h2>Sign-off</h2>
<p>This storyboard is of <strong>${escapeMarkup(lesson)}</strong>, version ${escapeMarkup(version)}, for ${NATION_NAMES[nation]}. Its mark is <code class="mark">${mark}</code>: another wording, another road or another fact gives another mark, and the lesson is then no longer signed off.</p>
${
  reviewCopy.length > 0
    ? `<p>As it stands it is a review copy:</p><ul>${reviewCopy.map((why) => `<li>${escapeMarkup(why)}</li>`).join('')}</ul>`
    : ''
}
<table>
<thead><tr><th scope="col">Reader</th><th scope="col">Reads for</th><th scope="col">Name and role</th><th scope="col">Approved, or what to change</th><th scope="col">Date</th></tr></thead>
<tbody>${readers.map(([who, what]) => `<tr class="room"><th scope="row">${escapeMarkup(who!)}</th><td>${escapeMarkup(what!)}</td><td></td><td></td><td></td></tr>`).join('\n')}</tbody>
</table>
<p>Once all have approved it, the person who answers for that copies these lines ${translation === null ? 'to the end of <code>lesson.yaml</code>' : `into <code>translations/${escapeMarkup(translation)}.yaml</code>, before <code>texts:</code>`}, with their role and the day. No command writes them.</p>
<pre>signed-off:
  by-role:
  on:
  version: ${escapeMarkup(version)}
  hash: ${mark}</pre>
</section>`;
}
