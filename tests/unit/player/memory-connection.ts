import type { Connection, Opening, SaveReason, SaveState } from '../../../src/lms/connection.ts';
import type { LearnerRecord } from '../../../src/lms/record.ts';

/** A learning site in memory: it keeps what it is sent, counts it, and can be told to refuse. */
export class MemoryConnection implements Connection {
  readonly saves: { reason: SaveReason | 'leave'; record: LearnerRecord }[] = [];
  answering = true;
  private readonly opening: Partial<Opening>;
  private tell: (state: SaveState) => void = () => {};

  constructor(opening: Partial<Opening> = {}) {
    this.opening = opening;
  }

  async open(): Promise<Opening> {
    return {
      kind: 'scorm12',
      mode: 'normal',
      stored: '',
      location: '',
      passed: false,
      score: null,
      learnerName: '',
      ...this.opening,
    };
  }

  async save(record: LearnerRecord, reason: SaveReason): Promise<boolean> {
    this.saves.push({ reason, record });
    this.tell(this.answering ? { kind: 'saved', at: 0 } : { kind: 'retrying' });
    return this.answering;
  }

  leave(record: LearnerRecord): void {
    this.saves.push({ reason: 'leave', record });
  }

  interactionCount(): number | null {
    return null;
  }

  onState(listener: (state: SaveState) => void): void {
    this.tell = listener;
  }

  /** The reasons given so far, in order. */
  get reasons(): string[] {
    return this.saves.map(({ reason }) => reason);
  }

  /** What the site would give back at the next opening. */
  get last(): LearnerRecord {
    return this.saves.at(-1)!.record;
  }
}
