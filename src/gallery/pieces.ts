/** The parts that screens are put together from, each in every state, side by side. */
import { html, type TemplateResult } from 'lit';
import type { Payload } from '../course/learner/payload.ts';
import type { ShownFact } from '../guidance/learner/fact.ts';
import { words } from '../locale/words.ts';
import { savingText } from '../player/saving-words.ts';
import { beats, timeLine } from '../player/view/beats.ts';
import { factCard } from '../player/view/fact-card.ts';
import { sureFields } from '../player/view/fields.ts';
import { icon, type Icon } from '../player/view/icons.ts';
import { button, primary, section, table, tool } from '../player/view/parts.ts';
import { tag } from '../player/view/reason.ts';
import { schoolLine } from '../player/view/school.ts';
import { supportLines } from '../player/view/support.ts';
import { play } from '../story/learner/play.ts';
import { NOW } from './state.ts';

const ICONS: readonly Icon[] = [
  'help',
  'pause',
  'leave',
  'book',
  'back',
  'notebook',
  'best',
  'acceptable',
  'poor',
  'stop',
  'up',
  'down',
  'clock',
];
const still = (): void => undefined;

/** Every part by its name. */
export function pieces({ course, facts, story }: Payload): [name: string, shown: TemplateResult][] {
  const any = Object.values(facts);
  const fact = (over: Partial<ShownFact>): TemplateResult =>
    html`<div class="fact">${factCard({ ...any[0]!, ...over }, '2026-11-24')}</div>`;
  const telling = play(story, []).passage.find(({ scene }) =>
    story.scenes[scene]!.beats.some(({ kind }) => kind === 'speech'),
  );
  return [
    [
      'Buttons',
      html`<p class="buttons">
          ${primary('Goes on', still)} ${button('Beside it', still)}
          ${button(html`In a line of text`, still, 'link')}
          <button type="button" class="square" aria-label="Moves up">${icon('up')}</button>
          <button type="button" class="square" aria-label="Cannot move" disabled>${icon('up')}</button>
        </p>
        <p>${tool('pause', words.pause, still)} ${tool('leave', words.leave, still)}</p>`,
    ],
    ['Icons', html`<p>${ICONS.map((name) => html`${icon(name)} `)}</p>`],
    [
      'Ratings and tags',
      html`${tag('best', 'best', words.ratings.best)}
      ${tag('acceptable', 'acceptable', words.ratings.acceptable)} ${tag('poor', 'poor', words.ratings.poor)}
      ${tag('critical', 'stop', words.criticalTag(words.criticals.viewing))}
      ${tag('acceptable', 'acceptable', words.repairTag)} ${timeLine('Twenty minutes later')}`,
    ],
    [
      'Notices, banners, cards',
      html`${['plain', 'good', 'caution', 'critical'].map(
          (style) => html`<div class="notice ${style}"><p>A notice: ${style}.</p></div>`,
        )}
        <p class="banner">${words.practiceBanner}</p>
        <p class="banner caution">${words.reviewCopyShort}</p>
        <p class="caution">${words.changing}</p>
        <div class="card"><p>A card.</p></div>
        ${section('gallery-section', 'A section', html`<p>What stands under its heading.</p>`)}`,
    ],
    [
      'States of saving',
      html`${(
        [
          { kind: 'saved', at: NOW },
          ...(['saving', 'retrying', 'not-answering', 'on-device', 'nowhere', 'not-recording'] as const).map(
            (kind) => ({ kind }),
          ),
        ] as const
      ).map((state) => html`<p class="saving">${savingText(state)}</p>`)}`,
    ],
    [
      'Names and values',
      table([
        [words.factTime, words.minutes(story.minutes)],
        [words.factVersion, story.version],
      ]),
    ],
    ['Narration and speech', html`${telling ? beats(story, telling) : ''}`],
    ['How sure', html`<form>${sureFields(null, still)}</form>`],
    [
      'Facts',
      html`${fact({ status: 'read', staleAfter: '2099-01-01' })}
      ${fact({ status: 'quoted', staleAfter: '2099-01-01' })}
      ${fact({ status: 'to-check', staleAfter: '2026-01-01', ask: 'Who is told first here?' })}`,
    ],
    ['Support', supportLines(course)],
    ['A school', html`${schoolLine({ ...course, school: { name: 'Made-up Primary School' } })}`],
  ];
}
