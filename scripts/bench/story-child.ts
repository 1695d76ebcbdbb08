/**
 * Reads, checks and proves one lesson that a machine wrote, in a process of its own:
 * `big <scenes> <times>` or `flags <flags> <decisions after them> <times>`.
 */
import { checkLesson } from '../../src/story/author/check.ts';
import { prove, type Proof } from '../../src/story/author/prove.ts';
import { readYaml } from '../../src/story/author/read.ts';
import { bigLesson } from './big-lesson.ts';
import { flagLesson } from './flag-lesson.ts';
import { answer } from './in-child.ts';
import { MACHINE_CONTEXT } from './machine-context.ts';

/** Milliseconds of each time that it was done, and what came of it. */
export interface StoryTimes {
  read: number[];
  check: number[];
  prove: number[];
  bytes: number;
  errors: number;
  proof: Pick<Proof, 'sound' | 'scenes' | 'states' | 'decisions'> & { runs: string; faults: string[] };
}

/** A lesson on which the machine warms up: the first thousand scenes would otherwise pay for the compiler. */
const WARM_UP = 300;

const [kind, ...sizes] = process.argv.slice(2);
const [size = 0, second = 0, third = 0] = sizes.map(Number);
timesOf(bigLesson(WARM_UP).text, 'big', 3);
if (kind === 'big') answer(timesOf(bigLesson(size).text, 'big', second));
else answer(timesOf(flagLesson(size, second), 'flags', third));

function timesOf(text: string, id: string, times: number): StoryTimes {
  const source = { text, file: `${id}/lesson.yaml` };
  const found: Pick<StoryTimes, 'read' | 'check' | 'prove'> = { read: [], check: [], prove: [] };
  let errors = 0;
  let proof: Proof | null = null;
  for (let i = 0; i < times; i++) {
    const started = performance.now();
    readYaml(source);
    const read = performance.now();
    const { story, diagnostics } = checkLesson(source, MACHINE_CONTEXT);
    const checked = performance.now();
    if (!story) throw new Error(`no story: ${diagnostics[0]?.code}`);
    proof = prove(story);
    found.prove.push(performance.now() - checked);
    found.check.push(checked - read);
    found.read.push(read - started);
    errors = diagnostics.filter(({ level }) => level === 'error').length;
  }
  const { sound, scenes, states, decisions, runs, faults } = proof!;
  return {
    ...found,
    bytes: Buffer.byteLength(text),
    errors,
    proof: {
      sound,
      scenes,
      states,
      decisions,
      runs: String(runs),
      faults: faults.map(({ code, holes }) => `${code} ${holes['flags'] ?? ''}`.trim()),
    },
  };
}
