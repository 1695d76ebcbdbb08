/**
 * The compiled story: what a package carries and the player plays.
 *
 * Everything a trainer wrote is here in a form that needs no parsing: prose is a list of blocks, conditions are trees,
 * a nation's words are already put in. `story/author/compile` makes it; nothing in this folder can read YAML.
 */

export type SceneId = string;
export type ChoiceId = string;
export type FlagId = string;
export type FactId = string;
export type PersonId = string;
export type CompetencyId = string;

/** A run of text. A `fact` points at a fact of the guidance library by its id. */
export type Inline = string | { em: Inline[] } | { strong: Inline[] } | { fact: FactId; text: string };
/** A paragraph or a list. */
export type Block = { p: Inline[] } | { list: Inline[][]; ordered: boolean };
export type Prose = Block[];

/** A condition over flags. Flags are only ever set, so a condition is decided by the set of those that are. */
export type Condition = { flag: FlagId } | { not: Condition } | { all: Condition[] } | { any: Condition[] };

/** Where a road leads: the first route whose condition holds. The last has none. */
export interface Route {
  to: SceneId;
  if?: Condition;
}

export type Beat =
  | { kind: 'narration'; text: Prose; if?: Condition }
  | { kind: 'speech'; who: PersonId; says: Prose; if?: Condition }
  /** A line for the learner's notebook: what they saw, were told, or only heard at second hand. */
  | { kind: 'note'; how: NoteKind; text: Prose; if?: Condition };

export type NoteKind = 'saw' | 'told' | 'hearsay';

export type Rating = 'best' | 'acceptable' | 'poor';

/** The fixed list of critical errors; `docs/lesson-format.md` says what each means. */
export type CriticalId =
  | 'viewing'
  | 'promising-secrecy'
  | 'blaming'
  | 'advising-payment-or-contact'
  | 'deleting-before-advice'
  | 'investigating'
  | 'confronting'
  | 'naming-a-suspect-or-child'
  | 'not-reporting-today';

/** Why a response was right or wrong, and where it leads. */
export interface Consequence {
  because: Prose;
  restsOn: FactId[];
  sets: FlagId[];
  routes: Route[];
}

export interface Choice extends Consequence {
  id: ChoiceId;
  text: Prose;
  rating: Rating;
  critical?: CriticalId;
  /** What to say or do instead, in the words one would use. */
  instead?: Prose;
  if?: Condition;
}

interface DecisionBase {
  prompt: Inline[];
  competency: CompetencyId;
  /** Whole, 0 to 5. 0 inside a repair: reported, not scored. */
  weight: number;
  /** Asks once, after Continue and before the consequence, whether to keep the answer. */
  reconsider: boolean;
  /** Whose decision it is, where that is not the lesson's own role. */
  role?: string;
}

export interface ChooseOne extends DecisionBase {
  kind: 'choose-one';
  choices: Choice[];
}

export type OutcomeId = 'right' | 'partly' | 'wrong' | 'critical';
/** `critical` is there where an option or entry is marked critical, and only there. */
export type Outcomes = Record<'right' | 'partly' | 'wrong', Consequence> & { critical?: Consequence };

/** What the four kinds share whose response is measured as a fraction and routed by outcome. */
interface MeasuredBase extends DecisionBase {
  /** The least fraction that counts as partly right. */
  partlyFrom: number;
  outcomes: Outcomes;
}

export interface ChooseMany extends MeasuredBase {
  kind: 'choose-many';
  options: { id: string; text: Prose; right: boolean; critical?: CriticalId; because?: Prose }[];
}

export interface PutInOrder extends MeasuredBase {
  kind: 'put-in-order';
  /** In the right order. */
  items: { id: string; text: Prose; because?: Prose }[];
}

export interface Sort extends MeasuredBase {
  kind: 'sort';
  items: { id: string; text: Prose; belongs: string; because?: Prose }[];
  categories: { id: string; text: Prose }[];
}

export interface Spot extends MeasuredBase {
  kind: 'spot';
  /** A log of what adults could see. `concern` is the reason it should be marked, or absent. */
  entries: {
    id: string;
    when?: string;
    text: Prose;
    concern?: string;
    critical?: CriticalId;
    because?: Prose;
  }[];
  reasons: { id: string; text: Prose }[];
}

export type Measured = ChooseMany | PutInOrder | Sort | Spot;
export type Decision = ChooseOne | Measured;

export interface Ending {
  outcome: 'safe' | 'unsafe';
  title: string;
  text: Prose;
}

/** What a scene leads to: a decision, an ending, or simply the next scene. */
export type Step =
  | { kind: 'decision'; decision: Decision }
  | { kind: 'ending'; ending: Ending }
  | { kind: 'onward'; routes: Route[] };

export interface Scene {
  id: SceneId;
  /** The named part of the lesson that the scene belongs to. */
  part?: string;
  when?: string;
  where?: string;
  /** Time that has passed, shown as a line before the scene: "Twenty minutes later". */
  time?: string;
  /** A scene in which a critical error is put right. Decisions here weigh 0. */
  repair: boolean;
  beats: Beat[];
  step: Step;
}

export interface Person {
  name: string;
  role: string;
}

export interface Story {
  id: string;
  title: string;
  version: string;
  audience: string[];
  /** Whose decisions these are, named on screen: "class teacher, Year 4". */
  role: string;
  /** Minutes, as the author states them. */
  minutes: number;
  about: string;
  contentNote: Prose;
  covers: string[];
  /** The pass mark, 0 to 100. */
  pass: number;
  coaching: 'at-end' | 'after-each';
  opening: Prose;
  closing: Prose;
  mistakes: { text: Prose; restsOn: FactId[] }[];
  /** If–then plans a learner can start from. */
  oneThing: string[];
  competencies: { id: CompetencyId; name: string }[];
  people: Record<PersonId, Person>;
  parts: string[];
  start: SceneId;
  scenes: Record<SceneId, Scene>;
  /** M(start): the most points that any run can earn. One for every learner; the proof computes it. */
  denominator: number;
}
