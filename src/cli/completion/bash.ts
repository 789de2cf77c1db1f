/** Writes completion for bash. Knows the shell, not the commands. */
import type { Expected, KnownCommand } from './command-tree.ts';
import { commandBranches, singleQuoted, stepPatterns, valueBranches } from './shell-cases.ts';

/** A script that bash reads once a session. */
export function bashCompletion(tree: readonly KnownCommand[]): string {
  return `# Completion of causerie for bash: source <(causerie completion bash)
_causerie_offer() {
  local IFS=$'\\n'
  case $1 in
    words) COMPREPLY=($(IFS=' '; compgen -W "$2" -- "$cur"))
      [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *: ]] && compopt -o nospace 2>/dev/null ;;
    features) COMPREPLY=($(compgen -f -X '!*.feature' -- "$cur"; compgen -d -- "$cur")); compopt -o filenames 2>/dev/null ;;
    files) COMPREPLY=($(compgen -f -- "$cur")); compopt -o filenames 2>/dev/null ;;
    folders) COMPREPLY=($(compgen -d -- "$cur")); compopt -o filenames 2>/dev/null ;;
  esac
}
_causerie() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} at= word i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    case "$at $word" in
      (${stepPatterns(tree)}) at="\${at:+$at }$word" ;;
    esac
  done
  case "$at $prev" in
${valueBranches(tree, offer)}
  esac
  if [[ $cur == -* ]]; then
    case $at in
${commandBranches(tree, ({ options }) => offer({ kind: 'words', words: options.flatMap(({ flags }) => flags) }))}
    esac
  else
    case $at in
${commandBranches(tree, ({ commands, argument }) => offer(commands.length > 0 ? { kind: 'words', words: commands.map(({ name }) => name) } : argument))}
    esac
  fi
}
complete -F _causerie causerie
`;
}

function offer(expected: Expected): string {
  if (expected.kind === 'words') return `_causerie_offer words ${singleQuoted(expected.words.join(' '))}`;
  return expected.kind === 'anything' ? ':' : `_causerie_offer ${expected.kind}`;
}
