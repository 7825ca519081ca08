#include "cli/inputs.hpp"

#include <cstdio>
#include <filesystem>

#include "cli/files.hpp"
#include "cli/text.hpp"
#include "exchange/read_case.hpp"
#include "exchange/read_programme.hpp"

namespace meanwhile::cli {
namespace {

void tell(const Problems& problems, const std::string& file, const char* before) {
  for (Problem problem : problems) {
    if (problem.file.empty()) problem.file = file;
    std::fprintf(stderr, "%s%s\n", before, line_of(problem).c_str());
  }
}

template <class T>
std::optional<T> checked(exchange::Read<T> read, const std::string& file) {
  tell(read.problems, file, "");
  tell(read.notes, file, "note: ");
  return std::move(read.value);
}

}  // namespace

std::optional<std::string> read_or_tell(const std::string& path) {
  auto text = read_file(path);
  if (text) return *std::move(text);
  tell({{path, "", "cannot be read: " + text.error().text}}, path, "");
  return std::nullopt;
}

std::optional<programme::Programme> read_programme_file(const std::string& path) {
  const auto text = read_or_tell(path);
  return text ? checked(exchange::read_programme(*text), path) : std::nullopt;
}

std::optional<exchange::DesignRead> read_design_file(const std::string& path) {
  const auto text = read_or_tell(path);
  return text ? checked(exchange::read_design(*text), path) : std::nullopt;
}

exchange::OpenFile calendars_beside(const std::string& client) {
  return [folder = std::filesystem::path(client).parent_path()](
             const std::string& path) -> std::optional<std::string> {
    auto text = read_file((folder / path).string());
    return text ? std::optional{*std::move(text)} : std::nullopt;
  };
}

std::string line_of(const Problem& problem) {
  std::string line = problem.file;
  if (!problem.path.empty()) line += (line.empty() ? "" : ": ") + problem.path;
  return shown(line + (line.empty() ? "" : ": ") + problem.what);
}

std::optional<Inputs> read_inputs(const std::string& programme, const std::string& client) {
  std::optional<programme::Programme> offered = read_programme_file(programme);
  std::optional<planner::Case> person;
  const auto client_text = read_or_tell(client);
  if (client_text)
    person = checked(offered ? exchange::read_case(*client_text, *offered, calendars_beside(client))
                             : exchange::read_case_alone(*client_text, calendars_beside(client)),
                     client);
  if (!offered || !person) return std::nullopt;
  return Inputs{*std::move(offered), *std::move(person)};
}

}  // namespace meanwhile::cli
