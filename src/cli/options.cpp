#include "cli/options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>
#include <utility>

#include "cli/version.hpp"

namespace meanwhile::cli {
namespace {

constexpr std::string_view about =
    "Meanwhile plans intensive outpatient treatment around a person's life.";

constexpr std::string_view exit_codes = R"(Exit codes:
  0   an answer, also when nothing fits
  2   something given could not be used: options, input, or a place to write
  70  a mistake of ours)";

constexpr std::string_view fit_examples = R"(Examples:
  meanwhile fit --programme programme.json --client client.json
  meanwhile fit --programme programme.json --client client.json --alternatives 3
  meanwhile fit --programme programme.json --client client.json --ics plan.ics --svg week.svg
  meanwhile fit --programme programme.json --client client.json --json > plan.json)";

constexpr std::string_view busy_examples = R"(Examples:
  meanwhile busy life.ics --days 84 --zone America/New_York
  meanwhile busy life.ics --from 2026-11-30 --days 7 --zone Europe/Madrid --json)";

constexpr std::string_view check_examples = R"(Examples:
  meanwhile check programme.json client.json life.ics)";

constexpr std::string_view study_examples = R"(Examples:
  meanwhile study
  meanwhile study --people 10000 --seed 7 --out docs/study)";

constexpr std::string_view completion_examples = R"(Examples:
  meanwhile completion bash > ~/.local/share/bash-completion/completions/meanwhile
  meanwhile completion zsh > ~/.zfunc/_meanwhile
  meanwhile completion fish > ~/.config/fish/completions/meanwhile.fish)";

const std::map<std::string, Shell> shells{
    {"bash", Shell::bash}, {"zsh", Shell::zsh}, {"fish", Shell::fish}};

/// The command line as CLI11 knows it, and where it puts what it finds.
class CommandLine {
 public:
  CommandLine() : app_(std::string(about), "meanwhile") {
    app_.set_version_flag("--version", "meanwhile " + std::string(version));
    app_.require_subcommand(1);
    app_.footer(
        std::string("`meanwhile VERB --help` tells more, with examples.\n\n").append(exit_codes));
    app_.get_formatter()->column_width(30);
    add_fit();
    add_busy();
    add_check();
    add_study();
    add_completion();
  }

  const CLI::App& app() const { return app_; }

  Request parse(const std::vector<std::string>& args) {
    // CLI11 takes the last word first.
    app_.parse(std::vector<std::string>(args.rbegin(), args.rend()));
    return chosen_;
  }

 private:
  CLI::App* verb(const std::string& name, const std::string& what, std::string_view examples) {
    CLI::App* verb = app_.add_subcommand(name, what);
    verb->footer(std::string(examples));
    verb->get_formatter()->column_width(30);
    return verb;
  }

  template <class Into>
  static void add_inputs(CLI::App* verb, Into& into) {
    verb->add_option("--programme", into.programme, "What is offered")
        ->required()
        ->type_name("FILE");
    verb->add_option("--client", into.client, "Whom it must fit, and her life")
        ->required()
        ->type_name("FILE");
  }

  template <class Into>
  static void add_json(CLI::App* verb, Into& into) {
    verb->add_flag("--json", into.json, "Write the answer as JSON and nothing else");
  }

  void add_fit() {
    CLI::App* fit = verb("fit", "Find the weekly plan that this person can attend", fit_examples);
    add_inputs(fit, fit_);
    fit->add_option("--alternatives", fit_.alternatives, "Show up to N other plans too (5 at most)")
        ->check(CLI::NonNegativeNumber)
        ->type_name("N");
    fit->add_option("--week", fit_.week, "Draw this week instead of a typical one")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    fit->add_option("--ics", fit_.ics, "Write the sessions as a calendar with neutral titles")
        ->type_name("FILE");
    fit->add_option("--svg", fit_.svg, "Write the drawn week as a picture")->type_name("FILE");
    add_json(fit, fit_);
    fit->callback([this] {
      if (fit_.ics && fit_.ics == fit_.svg)
        throw CLI::ValidationError("--svg", "is the same file as --ics");
      chosen_ = fit_;
    });
  }

  void add_busy() {
    CLI::App* busy = verb("busy", "Show the busy time in a calendar file", busy_examples);
    busy->add_option("FILE", busy_.file, "An iCalendar file (.ics)")->required()->type_name("");
    busy->add_option("--from", busy_.from, "The first day (default: that of the earliest start)")
        ->type_name("DATE");
    busy->add_option("--days", busy_.days, "How many days")
        ->required()
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    busy->add_option("--zone", busy_.zone, "Whose clock, as in America/New_York")
        ->required()
        ->type_name("ZONE");
    add_json(busy, busy_);
    busy->callback([this] { chosen_ = busy_; });
  }

  void add_check() {
    CLI::App* check = verb("check", "Judge input files", check_examples);
    check->add_option("FILE", check_.files, "programme.json, client.json or .ics files")
        ->required()
        ->type_name("");
    check->callback([this] { chosen_ = check_; });
  }

  void add_study() {
    CLI::App* study =
        verb("study", "Draw a population and see who could attend which timetable", study_examples);
    study->add_option("--people", study_.people, "How many to draw (default: 1000)")
        ->check(CLI::Range(1, 1'000'000))
        ->type_name("N");
    study->add_option("--seed", study_.seed, "Which population: the same seed, the same people")
        ->type_name("N");
    study->add_option("--out", study_.out, "A folder for tables and plots")->type_name("FOLDER");
    study->add_option("--population", study_.population, "Figures to draw people from")
        ->type_name("FILE");
    study->add_option("--timetables", study_.timetables, "Published timetables to compare")
        ->type_name("FILE");
    study->add_option("--programme", study_.programme, "The programme to compare with them")
        ->type_name("FILE");
    study->callback([this] { chosen_ = study_; });
  }

  void add_completion() {
    CLI::App* completion =
        verb("completion", "Print a completion script for a shell", completion_examples);
    completion->add_option("SHELL", shell_, "bash, zsh or fish")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}))
        ->type_name("");
    completion->callback([this] { chosen_ = CompletionRequest{shells.at(shell_)}; });
  }

  CLI::App app_;
  FitRequest fit_;
  BusyRequest busy_;
  CheckRequest check_;
  StudyRequest study_;
  std::string shell_;
  Request chosen_;
};

/// How many letters must be added, dropped or changed to make `b` of `a` (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t change = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = std::exchange(row[j + 1], std::min({row[j], row[j + 1], change - 1}) + 1);
    }
  }
  return row.back();
}

/// The name most like `word`, when it is like enough to be meant.
std::optional<std::string> meant(const std::string& word, const std::vector<std::string>& names) {
  const auto nearest = std::ranges::min_element(
      names, {}, [&](const std::string& name) { return distance(word, name); });
  if (nearest == names.end() ||
      distance(word, *nearest) > std::max<std::size_t>(2, word.size() / 3))
    return std::nullopt;
  return *nearest;
}

Said refusal(const std::string& what) { return {"", "meanwhile: " + what + "\n", 2}; }

std::string suggestion(const std::string& word, const std::vector<std::string>& names) {
  const auto name = meant(word, names);
  return name ? fmt::format(" Did you mean {}?", *name) : std::string{};
}

std::vector<std::string> verb_names() {
  std::vector<std::string> names;
  for (const VerbSpec& verb : verbs()) names.push_back(verb.name);
  return names;
}

/// What is wrong with a command line that has no known verb, if that is what is wrong.
std::optional<Said> wrong_verb(const std::vector<std::string>& args) {
  const auto names = verb_names();
  if (args.empty())
    return refusal(
        fmt::format("expected a verb: {}. `meanwhile --help` tells more.", fmt::join(names, ", ")));
  const std::string& word = args.front();
  if (word.starts_with('-') || std::ranges::find(names, word) != names.end()) return std::nullopt;
  return refusal(fmt::format("there is no verb {}.{} `meanwhile --help` lists them.", word,
                             suggestion(word, names)));
}

/// What is wrong with an option that the verb does not have, if that is what is wrong.
std::optional<Said> wrong_option(const std::vector<std::string>& args) {
  for (const VerbSpec& verb : verbs()) {
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

std::string value_of(const CLI::Option& option) {
  return option.get_expected_max() == 0 ? std::string{} : option.get_type_name();
}

VerbSpec spec_of(const CLI::App& app) {
  VerbSpec verb{app.get_name(), app.get_description(), {}, {}};
  for (const CLI::Option* option : app.get_options()) {
    const std::string name = option->get_name();
    if (option->get_positional())
      verb.takes = name;
    else if (name.starts_with("--"))
      verb.options.push_back({name, value_of(*option), option->get_description()});
  }
  return verb;
}

}  // namespace

std::vector<VerbSpec> verbs() {
  const CommandLine line;
  std::vector<VerbSpec> all;
  for (const CLI::App* verb : line.app().get_subcommands({})) all.push_back(spec_of(*verb));
  return all;
}

Request parse(const std::string& program, const std::vector<std::string>& args) {
  if (const auto wrong = wrong_verb(args)) return *wrong;
  CommandLine line;
  try {
    Request request = line.parse(args);
    if (auto* fit = std::get_if<FitRequest>(&request)) fit->program = program;
    return request;
  } catch (const CLI::CallForHelp&) {
    const auto verbs = line.app().get_subcommands();
    return Said{verbs.empty() ? line.app().help() : verbs.front()->help(), "", 0};
  } catch (const CLI::CallForVersion& asked) {
    return Said{std::string(asked.what()) + "\n", "", 0};
  } catch (const CLI::ParseError& error) {
    if (const auto wrong = wrong_option(args)) return *wrong;
    return refusal(error.what() + std::string(". `meanwhile ") +
                   (args.front().starts_with('-') ? "" : args.front() + " ") +
                   "--help` tells more.");
  }
}

}  // namespace meanwhile::cli
