import type { Standard } from '../course/learner/payload.ts';
import { catalogueOf } from '../locale/choose.ts';
import { sharedTextFile, textFile, type PackageFile } from './package-file.ts';

const LICENCE = `Always Follow Up

Copyright (c) 2026 The Always Follow Up authors

MIT License

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.

The licences of the software built into player.js stand in third-party.txt.
`;

const DRAFT = `
Wording
-------

The words round the lesson are a first draft of a translation, which no speaker
of the language has reviewed. Do not give the package to staff before one has.
`;

const SCHEMAS = `
Schema files
------------

The .xsd and .dtd files beside imsmanifest.xml describe the form of that file.
SCORM asks that a package carries them. They are copied byte for byte as their
owners published them, and nothing in them is ours.

adlcp_*.xsd, adlseq_*.xsd, adlnav_*.xsd
  Advanced Distributed Learning Initiative (ADL).

imscp_*.xsd, imsmd_*.xsd, ims_xml.xsd, imsss_*.xsd
  Copyright (c) IMS Global Learning Consortium, Inc. All Rights Reserved.
  Where a file carries an "IPR, License and Distribution Notices" header, that
  header is kept whole, as it asks. It grants users a worldwide, royalty-free,
  non-exclusive licence to use the file, and grants distribution as is,
  without fee, to those who keep the notice and have registered with IMS:
  http://www.imsglobal.org/specificationdownload.cfm
  Whoever distributes packages to others should see that this is done.

xml.xsd, XMLSchema.dtd, datatypes.dtd
  Copyright (c) World Wide Web Consortium, (MIT, ERCIM, Keio, Beihang).
  http://www.w3.org/Consortium/Legal/2015/copyright-software-and-document
`;

/**
 * `notice.txt` of a package: the licence of what is ours, the notices of the schema files where it has some, that the
 * wording is a draft where it is one, and whose the logo is where it carries a school's. A notice that names a school is
 * not shared with other packages: it would be held until the last of all schools is packaged.
 */
export function noticeFile(standard: Standard, locale: string, logoOf?: string): PackageFile {
  const draft = catalogueOf(locale).reviewed ? '' : DRAFT;
  const logo =
    logoOf === undefined
      ? ''
      : `\nLogo\n----\n\nThe logo is that of ${logoOf}, and no part of the licence above.\n`;
  const text = LICENCE + draft + (standard.startsWith('scorm') ? SCHEMAS : '') + logo;
  return (logo ? textFile : sharedTextFile)('notice.txt', text);
}
