/** Signatures and places of fields, by PKWARE's APPNOTE 6.3: a central header (4.3.12) and the end of a zip (4.3.16). */
const CENTRAL_OFFSET = 42;
const END = { signature: 0x06054b50, length: 22, count: 8, countAll: 10, size: 12, offset: 16 };

/** What a zip holds of one file, wherever in the zip it stands: local header and data, and its central header. */
export interface ZipEntry {
  local: Buffer;
  central: Buffer;
}

/** The entry of a zip that has one file and no comment. Throws Error where it is not one. */
export function onlyEntry(zip: Buffer): ZipEntry {
  const end = zip.length - END.length;
  if (end < 0 || zip.readUInt32LE(end) !== END.signature || zip.readUInt16LE(end + END.countAll) !== 1)
    throw new Error('This is not a zip of one file.');
  const offset = zip.readUInt32LE(end + END.offset);
  return { local: zip.subarray(0, offset), central: zip.subarray(offset, end) };
}

/** A zip of some entries, in their order. Throws RangeError where there are more, or larger ones, than a plain zip holds. */
export function joined(entries: readonly ZipEntry[]): Buffer {
  let offset = 0;
  const centrals = entries.map(({ local, central }) => {
    const own = Buffer.from(central);
    own.writeUInt32LE(offset, CENTRAL_OFFSET);
    offset += local.length;
    return own;
  });
  const end = Buffer.alloc(END.length);
  end.writeUInt32LE(END.signature);
  for (const field of [END.count, END.countAll]) end.writeUInt16LE(entries.length, field);
  end.writeUInt32LE(
    centrals.reduce((sum, { length }) => sum + length, 0),
    END.size,
  );
  end.writeUInt32LE(offset, END.offset);
  return Buffer.concat([...entries.map(({ local }) => local), ...centrals, end]);
}
