import type { Translated } from '../translated.ts';
import type { guidance as english } from '../en-GB/guidance.ts';

export const guidance: Translated<typeof english> = {
  guidanceTitle: 'Canllawiau yn y wers hon',
  guidanceText: 'Sail y wers, yn ein geiriau ni, gan nodi o ble y daw a phryd y cafodd ei gwirio ddiwethaf.',
  topics: {
    health: 'Canllawiau iechyd',
    school: 'Canllawiau i ysgolion',
    law: 'Y gyfraith',
    nations: 'Ar draws y gwledydd',
    'coercion-and-help': 'Gorfodaeth, a ble mae cymorth ar gael',
    vulnerability: 'Pwy sydd mewn mwy o berygl, a pham',
    'then-and-now': 'Ddoe a heddiw',
    practice: 'Arfer da',
  },
  statuses: {
    read: 'Gwelwyd yn y ffynhonnell',
    quoted: 'Gwelwyd wedi’i ddyfynnu mewn testun arall',
    'to-check': 'Eto i’w gadarnhau: gofynnwch i’ch DSP cyn dibynnu arno',
  },
  undated: 'heb ddyddiad',
  published: 'cyhoeddwyd {0}',
  checkedOn: 'Gwiriwyd {0}',
  stale: 'Roedd hwn i fod i gael ei wirio eto erbyn {0}, ac efallai nad yw’n gyfredol.',
  ask: 'Gofynnwch i’ch DSP: {0}',
  figure: '{0}; {1}; {2}',
  helpFor: { child: 'I’r plentyn', staff: 'I chi', both: 'I unrhyw un' },
  contactsTitle: 'Yn eich ysgol',
  contactAsk: 'Gofynnwch:',
};
