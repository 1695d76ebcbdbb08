import { createHash } from 'node:crypto';

/**
 * A name fit for a folder on any system, the same for the same identifier. Identifiers that are such a name already
 * stay readable as they are; any other is shortened and told apart by a hash.
 */
export function fileKey(identifier: string): string {
  if (/^[a-z0-9]([a-z0-9_-]{0,78}[a-z0-9])?$/.test(identifier)) return identifier;
  const hash = createHash('sha256').update(identifier).digest('hex').slice(0, 8);
  const readable = identifier
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '')
    .slice(0, 60);
  return `${readable || 'package'}-${hash}`;
}
