/** One figure of the bench, and what it is held against. */
export interface Figure {
  /** What was measured. Unique in the bench: `--against` pairs figures by section and name. */
  name: string;
  value: number;
  /** `ms`, `MB`, `kB`, or what is counted. */
  unit: string;
  /** The least and the most, where `value` is the median of several. */
  spread?: { least: number; most: number };
  beside?: Beside;
  /** What else was seen. */
  note?: string;
}

export type Beside = Floor | Growth | Limit;

/** The least that is possible: the same by hand, with nothing of ours. */
export interface Floor {
  is: 'floor';
  value: number;
  /** The most times the floor that we mean to stay within. */
  atMost?: number;
}

/** What a figure may not pass. */
export interface Limit {
  is: 'limit';
  value: number;
}

/** How a figure grew with the size of what was measured. */
export interface Growth {
  is: 'growth';
  /** How many times larger what was measured is. */
  size: number;
  /** How many times larger the figure is. */
  times: number;
  /** The most that we mean to stay within. */
  atMost?: number;
}

/** One part of the bench. It takes as long as it takes, and says on the way what it is doing. */
export interface Section {
  name: string;
  /** `draw` is given a picture of what was seen, as SVG. Throws Error where something could not be measured. */
  measure: (say: (what: string) => void, draw: (svg: string) => void) => Promise<Figure[]>;
}

/** Every figure of a bench, as `--json` prints it and `--against` reads it. */
export interface Bench {
  format: 1;
  /** `YYYY-MM-DD` */
  on: string;
  machine: string;
  figures: MeasuredFigure[];
}

export interface MeasuredFigure extends Figure {
  section: string;
}

/** The middle of some numbers, and the least and the most of them. There must be at least one. */
export function median(numbers: readonly number[]): { value: number; least: number; most: number } {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return {
    value: (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2,
    least: sorted[0]!,
    most: sorted.at(-1)!,
  };
}

/** A figure beside the same figure of something `size` times smaller. */
export function grown(figure: Figure, from: Pick<Figure, 'value'>, size: number, atMost?: number): Figure {
  const times = figure.value / from.value;
  return { ...figure, beside: { is: 'growth', size, times, ...(atMost !== undefined && { atMost }) } };
}

/**
 * Measures some sections, one after another. What could not be measured is told in `faults`, and keeps nothing else
 * from being measured. The pictures are SVG, by the name of their section.
 */
export async function measureAll(
  sections: readonly Section[],
  say: (what: string) => void,
): Promise<{ figures: MeasuredFigure[]; faults: string[]; pictures: Map<string, string> }> {
  const figures: MeasuredFigure[] = [];
  const pictures = new Map<string, string>();
  const faults: string[] = [];
  for (const { name, measure } of sections) {
    try {
      const found = await measure(
        (what) => say(`${name}: ${what}`),
        (svg) => pictures.set(name, svg),
      );
      figures.push(...found.map((figure) => ({ section: name, ...figure })));
    } catch (error) {
      faults.push(`${name} was not measured: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { figures, faults, pictures };
}
