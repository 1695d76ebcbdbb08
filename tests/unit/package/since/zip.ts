import type { PackedZip } from '../../../../src/package/since/zips.ts';

/** A zip for any school, as it usually is set, but for what is given. */
export function zip(more: Partial<PackedZip> = {}): PackedZip {
  return {
    standard: 'scorm12',
    school: null,
    pass: 80,
    detail: 'decisions',
    onFail: 'incomplete',
    player: 'aaaaaaaa',
    around: 'bbbbbbbb',
    ...more,
  };
}
