import { Refused } from '../http.ts';

/** Why a zip is not taken. The message says what is wrong and what to do, in words a trainer knows. */
export class PackageRefused extends Refused {
  constructor(message: string) {
    super(422, message);
  }
}
