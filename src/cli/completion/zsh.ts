/** Writes completion for zsh. Knows the shell, not the commands. */
import type { Expected, KnownCommand } from './command-tree.ts';
import { commandBranches, singleQuoted, stepPatterns, valueBranches } from './shell-cases.ts';

/** A script for a folder of `$fpath`, or to be sourced after compinit. */
export function zshCompletion(tree: readonly KnownCommand[]): string {
  return `#compdef causerie
# Completion of causerie for zsh: source <(causerie completion zsh)
_causerie() {
  local cur=\${words[CURRENT]} prev=\${words[CURRENT-1]} at= word
  local -a found
  for word in \${words[2,CURRENT-1]}; do
    case "$at $word" in
      (${stepPatterns(tree)}) at="\${at:+$at }$word" ;;
    esac
  done
  case "$at $prev" in
${valueBranches(tree, offer)}
  esac
  if [[ $cur == -* ]]; then
    case $at in
${commandBranches(tree, ({ options }) =>
  described(
    'option',
    options.flatMap(({ flags, description }) => flags.map((name) => ({ name, description }))),
  ),
)}
    esac
  else
    case $at in
${commandBranches(tree, ({ commands, argument }) => (commands.length > 0 ? described('command', commands) : offer(argument)))}
    esac
  fi
}
compdef _causerie causerie
`;
}

/** Words with what they mean; `name:description` is how _describe takes them. */
function described(what: string, words: readonly { readonly name: string; readonly description: string }[]): string {
  const entries = words.map(({ name, description }) => singleQuoted(`${name.replaceAll(':', '\\:')}:${description}`));
  return `found=(${entries.join(' ')}); _describe ${what} found`;
}

function offer(expected: Expected): string {
  switch (expected.kind) {
    case 'words':
      return `compadd -- ${expected.words.map(singleQuoted).join(' ')}`;
    case 'features':
      return `_files -g '*.feature'`;
    case 'files':
      return '_files';
    case 'folders':
      return '_files -/';
    case 'anything':
      return ':';
  }
}
