/** Why a zip is not taken. The message says what is wrong and what to do, in words a trainer knows. */
export class PackageRefused extends Error {
  override readonly name = 'PackageRefused';
}
