import type { Connection } from 'vscode-languageserver';
import { type ArchivePlace, isOfServer } from '../../archive/archivePlace.ts';
import type { RolePatterns } from '../../workspace/settings/articleRoles.ts';
import { property, string, strings } from '../../workspace/settings/settingValues.ts';
import { DEFAULT_MAX_FILE_SIZE, type WorkspaceFolder } from '../../workspace/workspace.ts';
import { DEFAULT_PREFERENCES, type Preferences, preferencesFrom } from './preferences.ts';

export interface Settings {
  readonly folders: readonly FolderSettings[];
  /** In bytes. */
  readonly maxFileSize: number;
  /** Whether articles that tell of one matter are looked at twice. */
  readonly secondLook: boolean;
  readonly preferences: Preferences;
  /** The archive that is asked besides; null where none is named. */
  readonly archive: ArchivePlace | null;
  /** The name that decisions are signed with; if empty, the name the system knows. */
  readonly userName: string;
}

export interface FolderSettings extends WorkspaceFolder, RolePatterns {}

export const NO_SETTINGS: Settings = {
  folders: [],
  maxFileSize: DEFAULT_MAX_FILE_SIZE,
  secondLook: false,
  preferences: DEFAULT_PREFERENCES,
  archive: null,
  userName: '',
};

/**
 * Asks the editor for the settings of each folder. A missing value or one of the wrong type counts as not set. Where it
 * has none at all, as an editor that was given none in its own settings, those given at the start count.
 */
export async function readSettings(
  connection: Connection,
  folders: readonly string[],
  given: unknown,
): Promise<Settings> {
  const asked = await connection.workspace.getConfiguration([
    { section: 'sourcecheck' },
    ...folders.flatMap((scopeUri) => [
      { scopeUri, section: 'sourcecheck' },
      { scopeUri, section: 'files.exclude' },
    ]),
  ]);
  const answers: readonly unknown[] = Array.isArray(asked) ? asked : [];
  const common = answers[0] ?? given;
  return settingsFrom(folders, common, (index) => [answers[1 + index * 2] ?? common, answers[2 + index * 2]]);
}

/** The settings of an editor that cannot be asked for them: given once, at the start. */
export function givenSettings(folders: readonly string[], options: unknown): Settings {
  return settingsFrom(folders, options, () => [options, undefined]);
}

/** Whether both settings read the same articles in the same way. */
export function readTheSame(one: Settings, other: Settings): boolean {
  const reading = ({ folders, maxFileSize, secondLook }: Settings): string =>
    JSON.stringify([maxFileSize, secondLook, folders.map(({ uri, include, exclude }) => [uri, include, exclude])]);
  return reading(one) === reading(other);
}

function settingsFrom(
  folders: readonly string[],
  common: unknown,
  ofFolder: (index: number) => readonly [sourcecheck: unknown, filesExclude: unknown],
): Settings {
  return {
    maxFileSize: megabytes(property(common, 'maxFileSize')),
    secondLook: property(common, 'secondLook') === true,
    preferences: preferencesFrom(common),
    archive: archiveIn(string(property(common, 'archive')), folders),
    userName: string(property(common, 'userName')),
    folders: folders.map((uri, index) => {
      const [sourcecheck, filesExclude] = ofFolder(index);
      return {
        uri,
        include: strings(property(sourcecheck, 'include')),
        exclude: [...switchedOn(filesExclude), ...strings(property(sourcecheck, 'exclude'))],
        drafts: strings(property(sourcecheck, 'drafts')),
        sources: strings(property(sourcecheck, 'sources')),
      };
    }),
  };
}

/** The editor's settings can come with a folder, and never name a server. */
function archiveIn(place: string, folders: readonly string[]): ArchivePlace | null {
  return place.trim() === '' || isOfServer(place) ? null : { place: place.trim(), folder: folders[0] ?? null };
}

/**
 * The patterns of `files.exclude` that are on. A pattern bound to a sibling file ("when") is skipped: it is meant for
 * build output.
 */
function switchedOn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([, on]) => on === true)
    .map(([pattern]) => pattern);
}

function megabytes(value: unknown): number {
  return typeof value === 'number' && value > 0 ? value * 1024 * 1024 : DEFAULT_MAX_FILE_SIZE;
}
