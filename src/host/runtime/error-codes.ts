import { is2004, type ScormStandard } from './scorm-runtime.ts';

/** What can go wrong with a call, in words of our own; each edition has its own number for it. */
export interface ErrorCodes {
  doubleInitialize: string;
  initializeAfterEnd: string;
  terminateBefore: string;
  terminateAfter: string;
  getBefore: string;
  getAfter: string;
  setBefore: string;
  setAfter: string;
  commitBefore: string;
  commitAfter: string;
  argument: string;
  /** The LMS could not store what it was given. */
  notStored: string;
  setIndex: string;
  getIndex: string;
  noChildren: string;
  noCount: string;
  unknownElement: string;
  keyword: string;
  readOnly: string;
  writeOnly: string;
  type: string;
  range: string;
  dependency: string;
  duplicate: string;
}

/** SCORM 1.2 RTE 3.3, table of error codes; ranges are 405 there, for 407 is no code of that edition. */
const scorm12: ErrorCodes = {
  doubleInitialize: '101',
  initializeAfterEnd: '101',
  terminateBefore: '301',
  terminateAfter: '301',
  getBefore: '301',
  getAfter: '301',
  setBefore: '301',
  setAfter: '301',
  commitBefore: '301',
  commitAfter: '301',
  argument: '201',
  notStored: '101',
  setIndex: '201',
  getIndex: '201',
  noChildren: '202',
  noCount: '203',
  unknownElement: '401',
  keyword: '402',
  readOnly: '403',
  writeOnly: '404',
  type: '405',
  range: '405',
  dependency: '201',
  duplicate: '201',
};

/** SCORM 2004 RTE 3.1.7, table of error codes. */
const scorm2004: ErrorCodes = {
  doubleInitialize: '103',
  initializeAfterEnd: '104',
  terminateBefore: '112',
  terminateAfter: '113',
  getBefore: '122',
  getAfter: '123',
  setBefore: '132',
  setAfter: '133',
  commitBefore: '142',
  commitAfter: '143',
  argument: '201',
  notStored: '391',
  setIndex: '351',
  getIndex: '301',
  noChildren: '301',
  noCount: '301',
  unknownElement: '401',
  keyword: '404',
  readOnly: '404',
  writeOnly: '405',
  type: '406',
  range: '407',
  dependency: '408',
  duplicate: '351',
};

/** The error numbers of an edition. */
export function errorCodes(standard: ScormStandard): ErrorCodes {
  return is2004(standard) ? scorm2004 : scorm12;
}

const texts: Readonly<Record<string, string>> = {
  0: 'No error',
  101: 'General exception',
  103: 'Already initialized',
  104: 'Content instance terminated',
  112: 'Termination before initialization',
  113: 'Termination after termination',
  122: 'Retrieve data before initialization',
  123: 'Retrieve data after termination',
  132: 'Store data before initialization',
  133: 'Store data after termination',
  142: 'Commit before initialization',
  143: 'Commit after termination',
  201: 'Invalid argument error',
  202: 'Element cannot have children',
  203: 'Element not an array: cannot have count',
  301: 'General get failure, or not initialized',
  351: 'General set failure',
  391: 'General commit failure',
  401: 'Undefined or not implemented data model element',
  402: 'Invalid set value: element is a keyword',
  403: 'Element is read only, or its value is not initialized',
  404: 'Element is write only or read only',
  405: 'Incorrect data type, or element is write only',
  406: 'Data model element type mismatch',
  407: 'Data model element value out of range',
  408: 'Data model dependency not established',
};

/** A short English text for an error number, empty for a number no edition has. */
export function errorText(code: string): string {
  return texts[code] ?? '';
}
