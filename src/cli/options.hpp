#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/study.hpp"

namespace meanwhile::cli {

/// What each verb was asked. `program` is how this program was called, for commands to copy.

struct FitRequest {
  std::string program = "meanwhile";
  std::string programme;
  std::string client;
  int alternatives = 0;  // >= 0
  bool json = false;
  std::optional<std::string> ics;
  std::optional<std::string> svg;
  std::optional<int> week;  // >= 1
};

struct CohortRequest {
  std::string programme;
  std::string clients;
  std::uint64_t seed = 1;
  std::optional<double> time_limit;  // seconds
  int threads = 0;                   // 0: as many as the machine has
  std::optional<std::string> plans;
  bool json = false;
};

enum class Language { en, es };

struct DesignRequest {
  std::string programme;
  std::string clients;
  std::uint64_t seed = 1;
  std::optional<double> time_limit;  // seconds
  int threads = 0;                   // 0: as many as the machine has
  std::optional<std::string> out;
  Language language = Language::en;
  bool json = false;
};

struct RepairRequest {
  std::string programme;
  std::string plans;
  std::string events;
  std::string as_of;                 // a date or an instant, not looked at yet
  std::optional<double> time_limit;  // seconds
  int threads = 0;                   // 0: as many as the machine has
  std::optional<std::string> out;
  Language language = Language::en;
  bool json = false;
};

struct WhyRequest {
  std::string offering;  // `id` or `id#n`
  std::string programme;
  std::string client;
  bool json = false;
};

struct BusyRequest {
  std::string file;
  std::optional<std::string> from;  // a date, not looked at yet
  int days = 0;                     // >= 1
  std::string zone;                 // not looked at yet
  bool json = false;
};

struct CheckRequest {
  std::vector<std::string> files;
};

struct ServeRequest {
  std::string data = "meanwhile-data";
  int port = 8080;                         // 0: any that is free
  std::optional<std::string> web;          // a folder
  std::optional<std::string> demo;         // a folder of examples
  int demo_people = 0;                     // more of them
  std::optional<std::string> certificate;  // both or neither
  std::optional<std::string> key;
};

enum class Shell { bash, zsh, fish };

struct CompletionRequest {
  Shell shell;
};

/// Nothing to do but to say this: help, the version, or what is wrong with the command line.
struct Said {
  std::string out;
  std::string err;
  int code = 0;
};

using Request =
    std::variant<Said, FitRequest, CohortRequest, DesignRequest, RepairRequest, WhyRequest,
                 BusyRequest, CheckRequest, StudyRequest, ServeRequest, CompletionRequest>;

/// Reads the command line.
///
/// program  argv[0]
/// args     the rest
Request parse(const std::string& program, const std::vector<std::string>& args);

/// A verb or an option, as completion scripts need to know it.
struct OptionSpec {
  std::string name;   // "--programme"
  std::string value;  // what it takes: "FILE", "DATE", …; empty when nothing
  std::string about;
};
struct VerbSpec {
  std::string name;
  std::string about;
  std::string takes;  // what its words are: "FILE", "OFFERING", "SHELL"; empty when none
  std::vector<OptionSpec> options;
};
std::vector<VerbSpec> verbs();

}  // namespace meanwhile::cli
