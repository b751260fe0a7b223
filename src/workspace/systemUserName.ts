import { readFile } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';

/**
 * The name git signs this user's commits with, which a shared decision file is committed under anyway; else the login
 * name; null where there is neither. Git's own configuration of the user is read as a file: nothing is run, and nothing
 * that the workspace holds can say who the user is.
 */
export async function systemUserName(): Promise<string | null> {
  return (await gitUserName()) || loginName() || null;
}

async function gitUserName(): Promise<string> {
  const { XDG_CONFIG_HOME, GIT_AUTHOR_NAME } = process.env;
  if (GIT_AUTHOR_NAME?.trim()) return GIT_AUTHOR_NAME.trim();
  const home = homedir();
  for (const path of [join(home, '.gitconfig'), join(XDG_CONFIG_HOME || join(home, '.config'), 'git', 'config')]) {
    const text = await readFile(path, 'utf8').catch(() => '');
    const found = userNameIn(text);
    if (found !== '') return found;
  }
  return '';
}

/** The `name` of section `user`, the last one given, as git reads it. */
export function userNameIn(config: string): string {
  let section = '';
  let found = '';
  for (const line of config.split(/\r?\n/u)) {
    const words = line.trim();
    if (words.startsWith('[')) section = words.toLowerCase();
    const equals = words.indexOf('=');
    if (section === '[user]' && equals > 0 && words.slice(0, equals).trim().toLowerCase() === 'name')
      found = unquoted(words.slice(equals + 1).trim());
  }
  return found;
}

function unquoted(value: string): string {
  if (value.startsWith('"') && value.endsWith('"') && value.length > 1)
    return value.slice(1, -1).replaceAll('\\"', '"');
  const comment = value.search(/[#;]/u);
  return (comment === -1 ? value : value.slice(0, comment)).trim();
}

function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
