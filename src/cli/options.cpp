#include "cli/options.hpp"

#include <CLI/CLI.hpp>
#include <map>
#include <string_view>

#include "cli/help.hpp"
#include "cli/misspelt.hpp"
#include "cli/shared_options.hpp"
#include "cli/validators.hpp"
#include "cli/version.hpp"

namespace meanwhile::cli {
namespace {

constexpr std::string_view about =
    "Meanwhile plans intensive outpatient treatment around a person's life.";

const std::map<std::string, Shell> shells{
    {"bash", Shell::bash}, {"zsh", Shell::zsh}, {"fish", Shell::fish}};

const std::map<std::string, Language> languages{{"en", Language::en}, {"es", Language::es}};

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
    add_cohort();
    add_design();
    add_repair();
    add_why();
    add_busy();
    add_check();
    add_study();
    add_serve();
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

  void add_language(CLI::App* verb) {
    verb->add_option("--language", language_, "Of what is shown: en or es (default: en)")
        ->check(one_of(languages, "en or es"))
        ->type_name("LANGUAGE");
  }

  void add_fit() {
    CLI::App* fit = verb("fit", "Find the weekly plan that this person can attend", fit_examples);
    add_inputs(fit, fit_);
    fit->add_option("--alternatives", fit_.alternatives, "Show up to N other plans too (5 at most)")
        ->check(whole_number(0))
        ->type_name("N");
    fit->add_option("--week", fit_.week, "Draw this week instead of a typical one")
        ->check(whole_number(1))
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

  void add_cohort() {
    CLI::App* cohort =
        verb("cohort", "Plan everyone together: who sits in which group", cohort_examples);
    add_input(cohort, "--programme", cohort_.programme, "What is offered");
    add_input(cohort, "--clients", cohort_.clients, "Everyone, one client.json a line");
    add_planning(cohort, cohort_);
    cohort->add_option("--plans", cohort_.plans, "Write everyone again, each with her plan")
        ->type_name("FILE");
    add_json(cohort, cohort_);
    cohort->callback([this] { chosen_ = cohort_; });
  }

  void add_design() {
    CLI::App* design =
        verb("design", "Find a timetable that places more people at the same staff hours",
             design_examples);
    add_input(design, "--programme", design_.programme, "What is offered, and what could be");
    add_input(design, "--clients", design_.clients, "Everyone, one client.json a line");
    add_planning(design, design_);
    design->add_option("--out", design_.out, "Write the programme with the timetable found")
        ->type_name("FILE");
    add_language(design);
    add_json(design, design_);
    design->callback([this] {
      design_.language = languages.at(language_);
      chosen_ = design_;
    });
  }

  void add_repair() {
    CLI::App* repair =
        verb("repair", "Say how everyone goes on once something has happened", repair_examples);
    add_input(repair, "--programme", repair_.programme, "What is offered");
    add_input(repair, "--plans", repair_.plans, "Everyone with her plan, as cohort --plans writes");
    add_input(repair, "--events", repair_.events, "What happened");
    repair->add_option("--as-of", repair_.as_of, "What starts before this stays as it was")
        ->required()
        ->type_name("DATE");
    add_patience(repair, repair_);
    repair->add_option("--out", repair_.out, "Write everyone again, each with the plan repaired")
        ->type_name("FILE");
    add_language(repair);
    add_json(repair, repair_);
    repair->callback([this] {
      repair_.language = languages.at(language_);
      chosen_ = repair_;
    });
  }

  void add_why() {
    CLI::App* why =
        verb("why", "Say why a group fits this person, or what stands against it", why_examples);
    why->add_option("OFFERING", why_.offering, "Its id, or id#n for one of its meetings")
        ->required()
        ->type_name("");
    add_inputs(why, why_);
    add_json(why, why_);
    why->callback([this] { chosen_ = why_; });
  }

  void add_busy() {
    CLI::App* busy = verb("busy", "Show the busy time in a calendar file", busy_examples);
    busy->add_option("FILE", busy_.file, "An iCalendar file (.ics)")->required()->type_name("");
    busy->add_option("--from", busy_.from, "The first day (default: that of the earliest start)")
        ->type_name("DATE");
    busy->add_option("--days", busy_.days, "How many days")
        ->required()
        ->check(whole_number(1))
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
        ->check(whole_number(1, 1'000'000))
        ->type_name("N");
    study->add_option("--seed", study_.seed, "Which population: the same seed, the same people")
        ->check(whole_number(0, std::numeric_limits<long>::max()))
        ->type_name("N");
    study->add_option("--out", study_.out, "A folder for tables and plots")
        ->check(folder())
        ->type_name("FOLDER");
    study->add_option("--population", study_.population, "Figures to draw people from")
        ->type_name("FILE");
    study->add_option("--timetables", study_.timetables, "Published timetables to compare")
        ->type_name("FILE");
    study->add_option("--programme", study_.programme, "The programme to compare with them")
        ->type_name("FILE");
    study->callback([this] { chosen_ = study_; });
  }

  void add_serve() {
    CLI::App* serve =
        verb("serve", "Serve the programme to browsers on this machine", serve_examples);
    serve->add_option("--data", serve_.data, "Where everything is kept (default: meanwhile-data)")
        ->type_name("FOLDER");
    serve->add_option("--port", serve_.port, "Where to listen (default: 8080; 0: any free one)")
        ->check(whole_number(0, 65'535))
        ->type_name("N");
    serve->add_option("--web", serve_.web, "The web app, built")
        ->check(folder())
        ->type_name("FOLDER");
    serve->add_option("--demo", serve_.demo, "Fill an empty programme with these examples")
        ->check(folder())
        ->type_name("FOLDER");
    serve->add_option("--demo-people", serve_.demo_people, "So many more people in the demo")
        ->check(whole_number(0, 100'000))
        ->type_name("N");
    auto* certificate =
        serve->add_option("--certificate", serve_.certificate, "Serve TLS with this chain (PEM)")
            ->type_name("FILE");
    auto* key =
        serve->add_option("--key", serve_.key, "The certificate's key (PEM)")->type_name("FILE");
    certificate->needs(key);
    key->needs(certificate);
    serve->callback([this] { chosen_ = serve_; });
  }

  void add_completion() {
    CLI::App* completion =
        verb("completion", "Print a completion script for a shell", completion_examples);
    completion->add_option("SHELL", shell_, "bash, zsh or fish")
        ->required()
        ->check(one_of(shells, "bash, zsh or fish"))
        ->type_name("");
    completion->callback([this] { chosen_ = CompletionRequest{shells.at(shell_)}; });
  }

  CLI::App app_;
  FitRequest fit_;
  CohortRequest cohort_;
  DesignRequest design_;
  RepairRequest repair_;
  std::string language_ = "en";
  WhyRequest why_;
  BusyRequest busy_;
  CheckRequest check_;
  StudyRequest study_;
  ServeRequest serve_;
  std::string shell_;
  Request chosen_;
};

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
  if (const auto wrong = wrong_verb(args, verbs())) return *wrong;
  CommandLine line;
  try {
    Request request = line.parse(args);
    if (auto* fit = std::get_if<FitRequest>(&request)) fit->program = program;
    return request;
  } catch (const CLI::CallForHelp&) {
    return Said{line.app().help(), "", 0};  // of the verb, when one was named
  } catch (const CLI::CallForVersion& asked) {
    return Said{std::string(asked.what()) + "\n", "", 0};
  } catch (const CLI::ParseError& error) {
    if (const auto wrong = wrong_option(args, verbs())) return *wrong;
    return refusal(error.what() + std::string(". `meanwhile ") +
                   (args.front().starts_with('-') ? "" : args.front() + " ") +
                   "--help` tells more.");
  }
}

}  // namespace meanwhile::cli
