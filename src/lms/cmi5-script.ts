/**
 * The script that a cmi5 package carries before the player's: SCORM and web packages do without it, and are the
 * smaller for it.
 */
import { cmi5Connection } from './cmi5-connection.ts';
import { offerLine } from './extra-lines.ts';

offerLine(window, 'cmi5', cmi5Connection);
