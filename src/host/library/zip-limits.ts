/** How much a zip may hold. Beyond these it is taken for a zip bomb or a mistake. */
export interface ZipLimits {
  /** Bytes of the zip itself. */
  zipBytes: number;
  entries: number;
  /** Bytes of all files unpacked. */
  totalBytes: number;
  /** Unpacked bytes for each packed byte, held against files of more than `ratioFrom` bytes and against the whole. */
  ratio: number;
  ratioFrom: number;
}

const MB = 1024 * 1024;

export const zipLimits: ZipLimits = {
  zipBytes: 500 * MB,
  entries: 10_000,
  totalBytes: 1000 * MB,
  ratio: 200,
  ratioFrom: 5 * MB,
};
