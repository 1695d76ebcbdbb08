import { grown, median, type Figure, type Section } from './figure.ts';
import { inChild, type Measured } from './in-child.ts';
import type { StoryTimes } from './story-child.ts';

const CHILD = new URL('./story-child.ts', import.meta.url);
const GB = 1024;
/** Enough for a lesson hundreds of times larger than any that a person writes. */
const ROOM = 4 * GB;
const SMALL = 1000;
const LARGE = 10_000;
/** From a thousand scenes to ten thousand, the time may grow so many times. */
const MOST_GROWTH = 15;

/** Reading, checking and proving: how long it takes, and how that grows with scenes and with flags. */
export const story: Section = {
  name: 'story',
  async measure(say) {
    say(`${SMALL} scenes`);
    const small = await sound('big', [SMALL, 7], ROOM);
    say(`${LARGE} scenes`);
    const large = await sound('big', [LARGE, 3], ROOM);
    say('twelve flags');
    const twelve = await sound('flags', [12, 8, 3], GB);
    say('twelve flags, in as many states as are walked');
    const full = await sound('flags', [12, 94, 1], GB);
    say('forty flags');
    const forty = await inChild<StoryTimes>(CHILD, ['flags', '40', '1', '1'], { memoryMb: GB });

    const sizes = LARGE / SMALL;
    return [
      ...stages(small, inDigits(SMALL), 'whole'),
      ...stages(large, inDigits(LARGE)).map((figure, i) => {
        const from = stages(small, inDigits(SMALL))[i]!;
        return grown(figure, from, sizes, i === 0 ? MOST_GROWTH : undefined);
      }),
      ...[small, large].map(({ peakMb, result }, i): Figure => {
        const figure = {
          name: `peak memory, ${inDigits([SMALL, LARGE][i]!)} scenes`,
          value: peakMb,
          unit: 'MB',
          note: `${Math.round(result.bytes / 1000)} kB of YAML`,
        };
        return i === 0 ? figure : grown(figure, { value: small.peakMb }, sizes);
      }),
      flagsFigure('prove twelve independent flags', twelve),
      memoryOf('peak memory, twelve independent flags', twelve),
      grown(
        flagsFigure('prove twelve flags, most states', full),
        { value: median(twelve.result.prove).value },
        full.result.proof.states / twelve.result.proof.states,
      ),
      memoryOf('peak memory, twelve flags, most states', full),
      {
        name: 'refuse forty independent flags',
        value: median(forty.result.prove).value,
        unit: 'ms',
        note: refusal(forty.result),
      },
    ];
  },
};

async function sound(
  kind: string,
  sizes: readonly number[],
  memoryMb: number,
): Promise<Measured<StoryTimes>> {
  const measured = await inChild<StoryTimes>(CHILD, [kind, ...sizes.map(String)], { memoryMb });
  const { errors, proof } = measured.result;
  if (errors > 0 || !proof.sound)
    throw new Error(`${kind} ${sizes.join(' ')} is not sound: ${proof.faults.join(', ')}`);
  return measured;
}

/** The whole of it, and each of its stages. Checking reads as well, so that it is counted less reading. */
function stages({ result }: Measured<StoryTimes>, scenes: string, only?: 'whole'): Figure[] {
  const { read, check, prove, proof } = result;
  const whole = check.map((ms, i) => ms + prove[i]!);
  const checked = check.map((ms, i) => ms - read[i]!);
  const figure = (name: string, times: readonly number[]): Figure => {
    const { value, least, most } = median(times);
    return { name: `${name}, ${scenes} scenes`, value, unit: 'ms', spread: { least, most } };
  };
  return [
    {
      ...figure('read, check and prove', whole),
      note: `${inDigits(proof.states)} states, ${proof.decisions.max} decisions at most, ${proof.runs.length} digits of runs`,
    },
    ...(only === 'whole' ? [] : [figure('read', read), figure('check', checked), figure('prove', prove)]),
  ];
}

function flagsFigure(name: string, { result }: Measured<StoryTimes>): Figure {
  return {
    name,
    value: median(result.prove).value,
    unit: 'ms',
    note: `${inDigits(result.proof.states)} states`,
  };
}

function memoryOf(name: string, { peakMb }: Measured<StoryTimes>): Figure {
  return { name, value: peakMb, unit: 'MB', beside: { is: 'limit', value: GB } };
}

function refusal({ proof }: StoryTimes): string {
  const [fault = ''] = proof.faults;
  if (proof.sound || !fault.startsWith('too-many-states ')) throw new Error('forty flags were not refused');
  return `names ${fault.split(',').length} flags that multiply`;
}

function inDigits(count: number): string {
  return count.toLocaleString('en-GB');
}
