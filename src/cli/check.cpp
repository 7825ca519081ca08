#include "cli/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <ostream>

#include "cli/files.hpp"
#include "cli/inputs.hpp"
#include "cli/text.hpp"
#include "exchange/ical_read.hpp"
#include "exchange/json_document.hpp"
#include "exchange/read_design.hpp"

namespace meanwhile::cli {
namespace {

constexpr int sound = 0;
constexpr int bad_input = 2;
constexpr int days_looked_at = 366;

enum class Sort { programme, client, calendar, unknown };

/// One file, and what there is to say of it.
struct File {
  std::string path;
  std::string text;
  Sort sort = Sort::unknown;
  std::string summary;  // "programme, 12 offerings"
  Problems problems;
  Problems notes;
};

std::string counted(std::size_t n, std::string_view one) {
  return fmt::format("{} {}{}", n, one, n == 1 ? "" : "s");
}

bool looks_like_json(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

Sort sort_of_json(std::string_view text, Problems& problems) {
  const exchange::Document document{text, problems};
  const auto* object = document.root() ? document.root()->if_object() : nullptr;
  const auto has = [&](std::string_view key) { return object && object->contains(key); };
  if (has("offerings") || has("programme")) return Sort::programme;
  if (has("client") || has("prescription")) return Sort::client;
  return Sort::unknown;
}

/// What a calendar holds in the year that begins with its first event.
exchange::Calendar calendar_of(const File& file) {
  return exchange::read_calendar(file.text, {.from = std::nullopt, .days = days_looked_at},
                                 time::Zone::utc());
}

/// Reads the file and tells what it is; problems found on the way are kept only when nothing will
/// find them again.
File open(const std::string& path) {
  File file;
  file.path = path;
  auto text = read_file(path);
  if (!text) {
    file.problems = {{{}, {}, "cannot be read: " + text.error().text}};
    return file;
  }
  file.text = *std::move(text);
  Problems problems;
  if (looks_like_json(file.text))
    file.sort = sort_of_json(file.text, problems);
  else if (calendar_of(file).readable)
    file.sort = Sort::calendar;
  if (file.sort != Sort::unknown) return file;
  file.problems = std::move(problems);
  if (file.problems.empty())
    file.problems = {{{}, {}, "is none of ours, expected a programme, a client or a calendar"}};
  return file;
}

void judge_calendar(File& file) {
  const exchange::Calendar calendar = calendar_of(file);
  file.summary = "calendar, " + counted(static_cast<std::size_t>(calendar.events), "event");
  for (const exchange::CalendarProblem& problem : calendar.problems)
    file.notes.push_back(
        {{}, problem.line ? fmt::format("line {}", problem.line) : "", problem.why});
}

std::optional<programme::Programme> judge_programme(File& file) {
  auto read = exchange::read_design(file.text);
  if (read.value) {
    file.summary = "programme, " + counted(read.value->programme.offerings.size(), "offering");
    if (!read.value->proposals.empty())
      file.summary += ", " + counted(read.value->proposals.size(), "proposal");
  }
  file.problems = std::move(read.problems);
  file.notes = std::move(read.notes);
  if (!read.value) return std::nullopt;
  return std::move(read.value->programme);
}

void judge_client(File& file, const programme::Programme* programme) {
  const exchange::OpenFile calendars = calendars_beside(file.path);
  auto read = programme ? exchange::read_case(file.text, *programme, calendars)
                        : exchange::read_case_alone(file.text, calendars);
  if (read.value)
    file.summary =
        fmt::format("client, {}, {}",
                    counted(static_cast<std::size_t>(read.value->prescription.weeks()), "week"),
                    counted(read.value->life.size(), "commitment"));
  file.problems = std::move(read.problems);
  file.notes = std::move(read.notes);
}

void judge(std::vector<File>& files) {
  std::optional<programme::Programme> first;
  for (File& file : files) {
    if (file.sort == Sort::calendar) judge_calendar(file);
    if (file.sort != Sort::programme) continue;
    auto programme = judge_programme(file);
    if (!first) first = std::move(programme);
  }
  for (File& file : files)
    if (file.sort == Sort::client) judge_client(file, first ? &*first : nullptr);
}

void tell(const File& file, std::ostream& out, std::ostream& err) {
  const auto line = [&](Problem problem) {
    if (problem.file.empty()) problem.file = file.path;
    return line_of(problem);
  };
  for (const Problem& problem : file.problems) err << line(problem) << '\n';
  for (const Problem& note : file.notes) err << "note: " << line(note) << '\n';
  if (!file.problems.empty()) return;
  const std::string notes = file.notes.empty() ? "" : ", " + counted(file.notes.size(), "note");
  out << shown(file.path) << ": " << file.summary << ", no problems" << notes << '\n';
}

}  // namespace

int check(const std::vector<std::string>& paths, std::ostream& out, std::ostream& err) {
  std::vector<File> files;
  std::ranges::transform(paths, std::back_inserter(files), open);
  judge(files);
  for (const File& file : files) tell(file, out, err);
  const auto is_sound = [](const File& file) { return file.problems.empty(); };
  return std::ranges::all_of(files, is_sound) ? sound : bad_input;
}

}  // namespace meanwhile::cli
