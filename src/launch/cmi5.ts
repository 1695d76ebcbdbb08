import { cmi5Line } from '../lms/lines.ts';
import { launch } from './launch.ts';

launch(cmi5Line, window);
