import { isOfServer } from '../../archive/archivePlace.ts';
import type { Files } from '../../workspace/files.ts';
import { ruleLevels } from '../../workspace/settings/ruleLevels.ts';
import { type FileSettings, readSettingsFile, SETTINGS_FILE } from '../../workspace/settings/settingsFile.ts';
import { DEFAULT_MAX_FILE_SIZE } from '../../workspace/workspace.ts';
import type { FolderSettings, Settings } from './settings.ts';

/** Whether a URI is that of the settings file of one of the folders. */
export function isSettingsFile(uri: string, folders: readonly string[]): boolean {
  return folders.some((folder) => uri === settingsFileIn(folder));
}

/**
 * The editor's settings, and below them what the settings file of each folder says: it counts where the editor says
 * nothing, or what it says when nobody has set anything. `warn` receives a line for each file or setting that cannot be
 * used. Rules are one setting for all folders; where the files of several differ, the first counts.
 */
export async function withSettingsBeside(
  settings: Settings,
  files: Files,
  warn: (line: string) => void,
): Promise<Settings> {
  const read = await Promise.all(settings.folders.map(({ uri }) => settingsIn(uri, files, warn)));
  const rules = new Map(settings.preferences.rules);
  let { maxFileSize, secondLook, archive } = settings;
  let { versions } = settings.preferences;
  for (const [index, file] of read.entries()) {
    for (const [rule, level] of ruleLevels(file.rules)) if (!rules.has(rule)) rules.set(rule, level);
    if (file.archive !== undefined && !isOfServer(file.archive))
      archive ??= { place: file.archive, folder: settings.folders[index]?.uri ?? null };
    if (file.versions === 'all') versions = 'all';
    if (file.secondLook === true) secondLook = true;
    if (maxFileSize === DEFAULT_MAX_FILE_SIZE && file.maxFileSize !== undefined)
      maxFileSize = file.maxFileSize * 1024 * 1024;
  }
  return {
    ...settings,
    maxFileSize,
    secondLook,
    archive,
    preferences: { ...settings.preferences, rules, versions },
    folders: settings.folders.map((folder, index) => over(read[index] ?? {}, folder)),
  };
}

async function settingsIn(folder: string, files: Files, warn: (line: string) => void): Promise<FileSettings> {
  const file = await readSettingsFile(settingsFileIn(folder), files);
  if (file.kind === 'unreadable') warn(`${SETTINGS_FILE}: ${file.reason}`);
  if (file.kind !== 'settings') return {};
  for (const each of file.ignored) warn(`${SETTINGS_FILE}: ${each}`);
  return file.settings;
}

function settingsFileIn(folder: string): string {
  return `${folder.replace(/\/+$/u, '')}/${SETTINGS_FILE}`;
}

/** What is left out is left out by either; who drafts is said by one. */
function over({ include = [], exclude = [], drafts = [], sources = [] }: FileSettings, folder: FolderSettings) {
  const hasRoles = folder.drafts.length + folder.sources.length > 0;
  return {
    ...folder,
    include: (folder.include ?? []).length > 0 ? (folder.include ?? []) : include,
    exclude: [...(folder.exclude ?? []), ...exclude],
    drafts: hasRoles ? folder.drafts : drafts,
    sources: hasRoles ? folder.sources : sources,
  };
}
