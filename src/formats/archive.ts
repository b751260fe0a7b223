import { type UnzipFileInfo, unzipSync } from 'fflate';

/** More text than this, in bytes when unpacked, is in no article: such an archive is made to fill the memory. */
const LARGEST_UNPACKED = 64 * 1024 * 1024;

/** Why an archive is not read. */
export type ArchiveFault = 'damaged' | 'tooLarge';

/**
 * Unpacks the files of a zip archive that are wanted, by name. What the archive says of their sizes is checked before,
 * and no more memory is taken than it says.
 */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> | ArchiveFault {
  let total = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!isWanted(name)) return false;
    total += originalSize;
    return total <= LARGEST_UNPACKED;
  };
  try {
    const files = unzipSync(bytes, { filter });
    return total > LARGEST_UNPACKED ? 'tooLarge' : new Map(Object.entries(files));
  } catch {
    return 'damaged';
  }
}
