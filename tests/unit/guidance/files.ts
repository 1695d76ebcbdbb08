import { readFileSync } from 'node:fs';
import { readLibrary, type Library } from '../../../src/guidance/author/library.ts';
import { showGuidance, type GuidanceDiagnostic } from '../../../src/guidance/author/messages.ts';

const FOLDER = 'modules/guidance';

/** The project's own files, each of which a test may put another text in place of. */
export function readOwn(texts: { sources?: string; facts?: string; nations?: string } = {}): {
  library: Library | null;
  diagnostics: GuidanceDiagnostic[];
} {
  return readLibrary({
    sources: { text: texts.sources ?? own('sources'), file: 'sources.yaml' },
    facts: { text: texts.facts ?? own('facts'), file: 'facts.yaml' },
    nations: { text: texts.nations ?? own('nations'), file: 'nations.yaml' },
  });
}

export function own(name: 'sources' | 'facts' | 'nations'): string {
  return readFileSync(`${FOLDER}/${name}.yaml`, 'utf8');
}

/** A library that must be sound. */
export function library(texts: Parameters<typeof readOwn>[0] = {}): Library {
  const read = readOwn(texts);
  if (!read.library) throw new Error(read.diagnostics.map(showGuidance).join('\n'));
  return read.library;
}

export const SMALL_NATIONS = `england: { lead: DSL, lead-in-full: designated safeguarding lead, hub: MASH }
wales: { lead: DSP, lead-in-full: designated safeguarding person, hub: { missing: not confirmed } }
scotland: { lead: { says: co-ordinator, status: to-check }, lead-in-full: co-ordinator, hub: { missing: none } }
northern-ireland: { lead: Designated Teacher, lead-in-full: designated teacher, hub: { missing: none } }
`;

export const SMALL_SOURCES = `S1:
  title: Advice
  publisher: A council
  published: '2024-03-11'
  address: https://www.example.org/advice
  nations: [england]
  checked-on: 2026-11-23
  review-by: 2027-02-23
S2:
  title: Other advice
  publisher: A government
  address: https://www.example.org/other
  nations: all
  checked-on: 2026-11-23
  review-by: 2027-11-23
`;

export const SMALL_FACTS = `F01:
  topic: school
  says: Tell the $lead. $Lead-in-full is the title.
  sources: [S1]
  status: read
  nations: [england]
  instead-in: { scotland: F02 }
  checked-on: 2026-11-23
  review-by: 2027-02-23
  ask: Is it so, $lead?
F02:
  topic: nations
  says: Elsewhere it is told to the $lead.
  sources: [S2]
  status: quoted
  nations: [scotland]
  checked-on: 2026-11-23
  review-by: 2027-11-23
  stale-after: 2027-08-31
  ask: Is it so?
F03:
  topic: then-and-now
  says: One in ten.
  rests-on: [F01]
  sources: [S2]
  status: to-check
  nations: all
  checked-on: 2026-11-23
  review-by: 2027-11-23
  figure: { year: '2025', base: ten people, measure: one of them }
  then-and-now: { then: None in ten., now: One in ten., same-measure: false, warning: Not the same people. }
`;

/** The small library, which must be sound, with what a test puts in place of its files. */
export function readSmall(
  texts: { sources?: string; facts?: string; nations?: string } = {},
): ReturnType<typeof readOwn> {
  return readOwn({
    sources: texts.sources ?? SMALL_SOURCES,
    facts: texts.facts ?? SMALL_FACTS,
    nations: texts.nations ?? SMALL_NATIONS,
  });
}
