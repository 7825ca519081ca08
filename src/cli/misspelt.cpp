#include "cli/misspelt.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

#include "cli/text.hpp"

namespace meanwhile::cli {
namespace {

/// How many letters must be added, dropped or changed to make `b` of `a` (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

/// The names like enough to `word` to be meant, the nearest first.
std::vector<std::string> meant(const std::string& word, std::vector<std::string> names) {
  const auto away = [&](const std::string& name) { return distance(word, name); };
  std::erase_if(names, [&](const std::string& name) {
    return away(name) > std::max<std::size_t>(2, word.size() / 3);
  });
  std::ranges::stable_sort(names, {}, away);
  return names;
}

std::string suggestion(const std::string& word, const std::vector<std::string>& names,
                       std::size_t most = 1) {
  auto near = meant(word, names);
  near.resize(std::min(near.size(), most));
  return near.empty() ? std::string{} : fmt::format(" Did you mean {}?", fmt::join(near, " or "));
}

std::vector<std::string> names_of(const std::vector<VerbSpec>& verbs) {
  std::vector<std::string> names;
  for (const VerbSpec& verb : verbs) names.push_back(verb.name);
  return names;
}

}  // namespace

Said refusal(const std::string& what) { return {"", "meanwhile: " + what + "\n", 2}; }

std::optional<Said> wrong_verb(const std::vector<std::string>& args,
                               const std::vector<VerbSpec>& verbs) {
  const auto names = names_of(verbs);
  if (args.empty())
    return refusal(
        fmt::format("expected a verb: {}. `meanwhile --help` tells more.", fmt::join(names, ", ")));
  const std::string& word = args.front();
  if (word == "--help" || word == "-h" || word == "--version") return std::nullopt;
  if (word.starts_with('-'))
    return refusal(fmt::format("expected a verb before {}. `meanwhile --help` lists them.", word));
  if (std::ranges::find(names, word) != names.end()) return std::nullopt;
  return refusal(fmt::format("there is no verb {}.{} `meanwhile --help` lists them.", word,
                             suggestion(word, names)));
}

std::optional<Said> wrong_option(const std::vector<std::string>& args,
                                 const std::vector<VerbSpec>& verbs) {
  for (const VerbSpec& verb : verbs) {
    if (args.empty() || args.front() != verb.name) continue;
    std::vector<std::string> names{"--help"};
    for (const OptionSpec& option : verb.options) names.push_back(option.name);
    for (const std::string& arg : args) {
      const std::string word = arg.substr(0, arg.find('='));
      if (word.starts_with("--") && word != "--" && std::ranges::find(names, word) == names.end())
        return refusal(fmt::format("{} has no option {}.{} `meanwhile {} --help` lists them.",
                                   verb.name, word, suggestion(word, names), verb.name));
    }
  }
  return std::nullopt;
}

Said wrong_offering(const std::string& word, const std::vector<std::string>& names) {
  constexpr std::size_t most_suggested = 3;
  return refusal(shown(
      fmt::format("there is no offering {}.{}", word, suggestion(word, names, most_suggested))));
}

}  // namespace meanwhile::cli
