#include "cli/options.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/complete.hpp"

namespace meanwhile::cli {
namespace {

using testing::HasSubstr;

template <class T>
T read(const std::vector<std::string>& args) {
  const Request request = parse("meanwhile", args);
  if (const Said* said = std::get_if<Said>(&request)) ADD_FAILURE() << said->err;
  return std::get<T>(request);
}

Said said(const std::vector<std::string>& args) { return std::get<Said>(parse("meanwhile", args)); }

const std::vector<std::string> plain_fit{"fit", "--programme", "p.json", "--client", "c.json"};

std::vector<std::string> fit_with(std::initializer_list<const char*> more) {
  auto args = plain_fit;
  args.insert(args.end(), more.begin(), more.end());
  return args;
}

TEST(Options, FitTakesItsFilesAndHasQuietDefaults) {
  const auto fit = read<FitRequest>(plain_fit);
  EXPECT_EQ(fit.programme, "p.json");
  EXPECT_EQ(fit.client, "c.json");
  EXPECT_EQ(fit.alternatives, 0);
  EXPECT_FALSE(fit.json || fit.ics || fit.svg || fit.week);
}

TEST(Options, FitTakesEverythingElse) {
  const auto fit = read<FitRequest>(
      fit_with({"--alternatives=3", "--json", "--ics", "a", "--svg", "b", "--week", "2"}));
  EXPECT_EQ(fit.alternatives, 3);
  EXPECT_TRUE(fit.json);
  EXPECT_EQ(fit.ics, "a");
  EXPECT_EQ(fit.svg, "b");
  EXPECT_EQ(fit.week, 2);
}

TEST(Options, TheOtherVerbsTakeTheirs) {
  const auto busy = read<BusyRequest>({"busy", "a.ics", "--days", "7", "--zone", "Europe/Madrid"});
  EXPECT_EQ(busy.file, "a.ics");
  EXPECT_EQ(busy.days, 7);
  EXPECT_EQ(busy.zone, "Europe/Madrid");
  EXPECT_FALSE(busy.from);
  EXPECT_EQ(read<CheckRequest>({"check", "a", "b"}).files, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(read<StudyRequest>({"study", "--people", "50", "--seed", "9"}).seed, 9U);
  EXPECT_EQ(read<CompletionRequest>({"completion", "zsh"}).shell, Shell::zsh);
}

TEST(Options, WhatIsMissingOrOutOfRangeIsRefusedByName) {
  const std::pair<std::vector<std::string>, const char*> wrong[]{
      {{"fit", "--client", "c"}, "--programme"},
      {{"fit", "--programme", "p"}, "--client"},
      {fit_with({"--alternatives", "-1"}), "--alternatives"},
      {fit_with({"--alternatives", "many"}), "--alternatives"},
      {fit_with({"--week", "0"}), "--week"},
      {fit_with({"--ics", "x", "--svg", "x"}), "--svg"},
      {{"busy", "a.ics", "--zone", "UTC"}, "--days"},
      {{"busy", "a.ics", "--days", "0", "--zone", "UTC"}, "--days"},
      {{"check"}, "FILE"},
      {{"study", "--people", "0"}, "--people: is 0, expected a whole number from 1 to 1000000"},
      {{"study", "--seed", "-1"}, "--seed"},
      {{"study", "--people", "1e3"}, "--people"},
      {{"study", "--out", "no/such"}, "--out: is no/such, expected a folder that is there"},
      {{"completion", "tcsh"}, "tcsh"},
      {fit_with({"stray"}), "stray"},
      {{"--nonsense"}, "--nonsense"}};
  for (const auto& [args, name] : wrong) {
    const Said answer = said(args);
    EXPECT_EQ(answer.code, 2) << name;
    EXPECT_EQ(answer.out, "") << name;
    EXPECT_THAT(answer.err, HasSubstr(name));
    EXPECT_THAT(answer.err, HasSubstr("--help"));
  }
}

TEST(Options, AMisspeltVerbOrOptionIsAnsweredWithWhatWasMeant) {
  EXPECT_THAT(said({"fti"}).err, HasSubstr("Did you mean fit?"));
  EXPECT_THAT(said({"chek", "a"}).err, HasSubstr("Did you mean check?"));
  EXPECT_THAT(said(fit_with({"--jsn"})).err, HasSubstr("Did you mean --json?"));
  EXPECT_THAT(said({"fit", "--program", "p"}).err, HasSubstr("Did you mean --programme?"));
  EXPECT_THAT(said({"zzzzzzz"}).err, testing::Not(HasSubstr("Did you mean")));
}

TEST(Options, EveryVerbHasHelpWithExamples) {
  EXPECT_EQ(said({"--help"}).code, 0);
  EXPECT_THAT(said({"--help"}).out, HasSubstr("Exit codes:"));
  for (const VerbSpec& verb : verbs()) {
    EXPECT_THAT(said({"--help"}).out, HasSubstr("\n  " + verb.name + " "));
    const Said help = said({verb.name, "--help"});
    EXPECT_EQ(help.code, 0);
    EXPECT_THAT(help.out, HasSubstr("Usage: meanwhile " + verb.name + " "));
    EXPECT_THAT(help.out, HasSubstr("Examples:\n  meanwhile " + verb.name));
    for (const OptionSpec& option : verb.options) EXPECT_THAT(help.out, HasSubstr(option.name));
  }
}

TEST(Options, NoVerbNamesThemAll) {
  for (const VerbSpec& verb : verbs()) EXPECT_THAT(said({}).err, HasSubstr(verb.name));
}

TEST(Completion, EveryShellKnowsEveryVerbAndOption) {
  for (const Shell shell : {Shell::bash, Shell::zsh, Shell::fish}) {
    const std::string script = completion_script(shell, verbs());
    for (const VerbSpec& verb : verbs()) {
      EXPECT_THAT(script, HasSubstr(verb.name));
      for (const OptionSpec& option : verb.options)
        EXPECT_THAT(script, HasSubstr(option.name.substr(2)));
    }
  }
}

TEST(Completion, KnowsWhichOptionsTakeWhat) {
  for (const VerbSpec& verb : verbs()) {
    for (const OptionSpec& option : verb.options) {
      if (option.name == "--json" || option.name == "--help") {
        EXPECT_EQ(option.value, "") << option.name;
      }
      if (option.name == "--programme" || option.name == "--ics") {
        EXPECT_EQ(option.value, "FILE");
      }
      if (option.name == "--week" || option.name == "--people") {
        EXPECT_EQ(option.value, "N");
      }
    }
  }
}

}  // namespace
}  // namespace meanwhile::cli
