import { message, type Holes, type MessageCode } from '../story/author/messages.ts';
import type { Places } from '../story/author/places.ts';
import type { Proof } from '../story/author/prove.ts';
import type { Fault } from './fault.ts';

/** What a proof found, each at its place in the lesson's file. */
export function proofFaults(proof: Proof, places: Places, file: string): Fault[] {
  return [...proof.faults, ...proof.warnings].map(({ code, level, path, holes }) => ({
    file,
    ...places.of(path),
    ...message(code, holes as Holes<MessageCode>),
    level,
  }));
}
