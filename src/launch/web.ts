import { launch } from './launch.ts';

launch(null, window);
