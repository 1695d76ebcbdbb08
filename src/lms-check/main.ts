import { check, type CheckedStandard } from './check.ts';
import { showChecked, showChecking } from './page.ts';
import type { ReportAbout } from './report.ts';
import type { Needs } from './verdict.ts';
import './lms-check.css';

/** What a package of the check carries in `<script type="application/json" id="check">`. */
interface Carried extends Needs {
  standard: CheckedStandard;
  standardName: string;
  version: string;
}

const root = document.querySelector('main')!;
const carried = JSON.parse(document.getElementById('check')!.textContent) as Carried;
const about: ReportAbout = {
  standard: carried.standardName,
  version: carried.version,
  contentHash: document.querySelector<HTMLMetaElement>('meta[name="content-hash"]')?.content ?? '',
  browser: navigator.userAgent,
  when: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date()),
};

showChecking(root);
void check(carried.standard, carried, {
  win: window,
  now: () => Date.now(),
  wait: (ms) => new Promise((resolve) => window.setTimeout(resolve, ms)),
  storage: () => window.localStorage,
}).then((checked) => {
  window.addEventListener('pagehide', () => checked.close());
  showChecked(root, checked, about);
});
