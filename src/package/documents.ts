import { billOfMaterials } from './bill-of-materials.ts';
import { dataStatement } from './data-statement.ts';
import type { PackageFile } from './package-file.ts';
import type { PackagesIndex } from './package-record.ts';
import type { CourseChange } from './since/compare-courses.ts';
import type { LessonChange } from './since/compare.ts';
import { schoolSheets, uploadSheet } from './upload-sheet/sheet.ts';

/** What the documents beside the zips say, apart from what the index says. */
export interface Documented {
  /** What the zips were built from: the content of `dist/player`. */
  built: readonly PackageFile[];
  /** The project's version. */
  version: string;
  /** What changed since other packages; left out where it was not asked. */
  since?: Since;
}

/** What changed since other packages. */
export interface Since {
  lessons: readonly LessonChange[];
  /** In the zips of the whole course. */
  courses: readonly CourseChange[];
}

/** A file to be written beside the zips. Its text is made when its turn comes: a trust has many. */
export interface Document {
  name: string;
  content: () => string;
}

/** Every document that belongs to an index, each for a person or a tool to read. */
export function documentsOf(index: PackagesIndex, { built, version, since }: Documented): Document[] {
  return [
    ...schoolSheets(index, since),
    { name: 'upload-sheet.html', content: () => uploadSheet(index, since) },
    { name: 'data-statement.html', content: () => dataStatement(index) },
    { name: 'sbom.cdx.json', content: () => billOfMaterials(index, built, version) },
  ];
}
