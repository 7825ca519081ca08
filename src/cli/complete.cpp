#include "cli/complete.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace meanwhile::cli {
namespace {

bool takes_file(const std::string& value) { return value == "FILE"; }
bool takes_folder(const std::string& value) { return value == "FOLDER"; }
bool takes_shell(const std::string& value) { return value == "SHELL"; }

std::string verb_names(const std::vector<VerbSpec>& verbs) {
  std::string names;
  for (const VerbSpec& verb : verbs) names += (names.empty() ? "" : " ") + verb.name;
  return names;
}

std::string option_names(const VerbSpec& verb) {
  std::string names;
  for (const OptionSpec& option : verb.options) names += (names.empty() ? "" : " ") + option.name;
  return names;
}

/// The options that take something, as a pattern of `case`: "--programme|--client".
template <class Which>
std::string pattern(const std::vector<VerbSpec>& verbs, Which which) {
  std::vector<std::string> names;
  for (const VerbSpec& verb : verbs)
    for (const OptionSpec& option : verb.options)
      if (!option.value.empty() && which(option.value) &&
          std::ranges::find(names, option.name) == names.end())
        names.push_back(option.name);
  return fmt::format("{}", fmt::join(names, "|"));
}

std::string bash(const std::vector<VerbSpec>& verbs) {
  std::string out = fmt::format(
      R"(# Completion for meanwhile in bash. Made by `meanwhile completion bash`.
_meanwhile() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "{} --help --version" -- "$word"))
    return
  fi
  case $before in
    {}) COMPREPLY=($(compgen -f -- "$word")); return ;;
    {}) COMPREPLY=($(compgen -d -- "$word")); return ;;
    {}) return ;;
  esac
  case ${{COMP_WORDS[1]}} in
)",
      verb_names(verbs), pattern(verbs, takes_file), pattern(verbs, takes_folder),
      pattern(verbs,
              [](const std::string& value) { return !takes_file(value) && !takes_folder(value); }));
  for (const VerbSpec& verb : verbs) {
    const std::string words = takes_shell(verb.takes) ? "bash zsh fish " : "";
    const std::string files = takes_file(verb.takes) ? " -f" : "";
    out += fmt::format("    {}) COMPREPLY=($(compgen{} -W \"{}{}\" -- \"$word\")) ;;\n", verb.name,
                       files, words, option_names(verb));
  }
  return out + "  esac\n}\ncomplete -o filenames -F _meanwhile meanwhile\n";
}

/// Text for a zsh specification in single quotes: brackets and colons mean something there.
std::string zsh_text(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':') out += '\\';
    out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return out;
}

std::string zsh_action(const std::string& value) {
  if (takes_file(value)) return "_files";
  if (takes_folder(value)) return "_files -/";
  return takes_shell(value) ? "(bash zsh fish)" : " ";
}

std::string zsh(const std::vector<VerbSpec>& verbs) {
  std::string out =
      "#compdef meanwhile\n# Completion for meanwhile in zsh. Made by `meanwhile completion zsh`.\n"
      "_meanwhile() {\n  local -a verbs=(\n";
  for (const VerbSpec& verb : verbs)
    out += fmt::format("    '{}:{}'\n", verb.name, zsh_text(verb.about));
  out +=
      "  )\n  if (( CURRENT == 2 )); then\n    _describe verb verbs\n    return\n  fi\n"
      "  local verb=$words[2]\n  shift words\n  (( CURRENT-- ))\n  case $verb in\n";
  for (const VerbSpec& verb : verbs) {
    out += fmt::format("    {}) _arguments", verb.name);
    for (const OptionSpec& option : verb.options) {
      out += fmt::format(" \\\n      '{}[{}]", option.name, zsh_text(option.about));
      if (!option.value.empty())
        out += fmt::format(":{}:{}", option.value, zsh_action(option.value));
      out += "'";
    }
    if (!verb.takes.empty())
      out += fmt::format(" \\\n      '*:{}:{}'", verb.takes, zsh_action(verb.takes));
    out += " ;;\n";
  }
  return out + "  esac\n}\n_meanwhile \"$@\"\n";
}

std::string fish_text(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string fish(const std::vector<VerbSpec>& verbs) {
  std::string out =
      "# Completion for meanwhile in fish. Made by `meanwhile completion fish`.\n"
      "complete -c meanwhile -f\n"
      "complete -c meanwhile -n __fish_use_subcommand -l version -d 'Show the version'\n";
  for (const VerbSpec& verb : verbs) {
    out += fmt::format("complete -c meanwhile -n __fish_use_subcommand -a {} -d '{}'\n", verb.name,
                       fish_text(verb.about));
    const std::string here =
        fmt::format("complete -c meanwhile -n '__fish_seen_subcommand_from {}'", verb.name);
    if (takes_file(verb.takes)) out += here + " -F\n";
    if (takes_shell(verb.takes)) out += here + " -a 'bash zsh fish'\n";
    for (const OptionSpec& option : verb.options)
      out += fmt::format("{} -l {}{} -d '{}'\n", here, option.name.substr(2),
                         option.value.empty()                                     ? ""
                         : takes_file(option.value) || takes_folder(option.value) ? " -r -F"
                                                                                  : " -x",
                         fish_text(option.about));
  }
  return out;
}

}  // namespace

std::string completion_script(Shell shell, const std::vector<VerbSpec>& verbs) {
  switch (shell) {
    case Shell::bash: return bash(verbs);
    case Shell::zsh: return zsh(verbs);
    case Shell::fish: return fish(verbs);
  }
  return {};
}

}  // namespace meanwhile::cli
