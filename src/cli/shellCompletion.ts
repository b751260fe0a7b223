import { COMMAND_NAMES, COMMANDS } from './commands.ts';
import { OPTIONS, type Option } from './options.ts';

export const COMPLETION_SHELLS = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof COMPLETION_SHELLS)[number];

const ALL_OPTIONS: readonly Option[] = OPTIONS;
const FORMATS = [...new Set(Object.values(COMMANDS).flatMap((formats) => [...formats.keys()]))].sort();

/** A script with which a shell completes commands, options and paths; made of the same tables as the help. */
export function completionScript(shell: Shell): string {
  return { bash, zsh, fish }[shell]();
}

function bash(): string {
  return `# Sourcecheck for bash: eval "$(sourcecheck completion bash)"
_sourcecheck() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" line
  local words=""
  case "$before" in
${withValues()
  .map((option) => `    ${spellings(option).join('|')}) words="${valuesOf(option).join(' ')}";;`)
  .join('\n')}
    sourcecheck) words="${COMMAND_NAMES.join(' ')}";;
    completion) words="${COMPLETION_SHELLS.join(' ')}";;
    *) if [[ "$word" == -* ]]; then words="${allSpellings().join(' ')}"; fi;;
  esac
  COMPREPLY=()
  if [[ -n "$words" ]]; then
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -W "$words" -- "$word")
  else
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$word")
    compopt -o filenames 2>/dev/null
  fi
}
complete -F _sourcecheck sourcecheck
`;
}

function zsh(): string {
  return `#compdef sourcecheck
# Sourcecheck for zsh: eval "$(sourcecheck completion zsh)", after compinit
_sourcecheck() {
  _arguments \\
${ALL_OPTIONS.flatMap((option) => spellings(option).map((spelling) => `    ${zshOption(option, spelling)} \\`)).join('\n')}
    '1:command:(${COMMAND_NAMES.join(' ')})' \\
    '*:file:_files'
}
compdef _sourcecheck sourcecheck
`;
}

function zshOption(option: Option, spelling: string): string {
  const about = option.about.replaceAll("'", "'\\\\''").replaceAll(':', '\\:').replace(/[[\]]/gu, '');
  const values = valuesOf(option);
  const action = values.length > 0 ? `(${values.join(' ')})` : option.values === undefined ? '' : '_files';
  return `'*${spelling}[${about}]${option.value === undefined ? '' : `:${option.value}:${action}`}'`;
}

function fish(): string {
  const commands = COMMAND_NAMES.map((name) => `complete -c sourcecheck -n __fish_use_subcommand -f -a ${name}`);
  const options = ALL_OPTIONS.map((option) => {
    const short = option.short === undefined ? '' : ` -s ${option.short}`;
    const values = valuesOf(option);
    const takes =
      option.value === undefined
        ? ''
        : values.length > 0
          ? ` -x -a '${values.join(' ')}'`
          : option.values
            ? ' -r'
            : ' -x';
    return `complete -c sourcecheck -l ${option.name}${short}${takes} -d '${option.about.replaceAll("'", "\\'")}'`;
  });
  const shells = `complete -c sourcecheck -n '__fish_seen_subcommand_from completion' -f -a '${COMPLETION_SHELLS.join(' ')}'`;
  return `# Sourcecheck for fish: sourcecheck completion fish | source\n${[...commands, shells, ...options].join('\n')}\n`;
}

function withValues(): readonly Option[] {
  return ALL_OPTIONS.filter((option) => valuesOf(option).length > 0);
}

function valuesOf({ name, values }: Option): readonly string[] {
  if (name === 'format') return FORMATS;
  return typeof values === 'object' ? values : [];
}

function allSpellings(): readonly string[] {
  return ALL_OPTIONS.flatMap(spellings);
}

function spellings({ name, short }: Option): readonly string[] {
  return short === undefined ? [`--${name}`] : [`-${short}`, `--${name}`];
}
