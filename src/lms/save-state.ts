import type { SaveState } from './connection.ts';

/** Tells everyone who listens how saving stands. */
export function saveStates(): {
  tell(state: SaveState): void;
  listen(listener: (state: SaveState) => void): void;
} {
  const listeners: ((state: SaveState) => void)[] = [];
  return {
    tell: (state) => listeners.forEach((listener) => listener(state)),
    listen: (listener) => listeners.push(listener),
  };
}
