#include "exchange/read_cohort.hpp"

#include <map>

#include "exchange/json_document.hpp"
#include "exchange/json_fields.hpp"

namespace meanwhile::exchange {
namespace {

/// What a line says of its person's standing in the cohort.
struct Beside {
  int priority = 1;
  std::optional<time::Date> waiting_since;
  std::vector<std::string> avoids;
};

Beside beside(const Fields& in) {
  constexpr int dearest = 5;
  return {in["priority"].otherwise(1, whole(1, dearest)), in["waitingSince"].maybe(date),
          in["avoid"].list(name)};
}

class CohortReader {
 public:
  CohortReader(const programme::Programme& programme, const OpenFile& open_calendar)
      : programme_(programme), open_calendar_(open_calendar) {}

  void add(std::size_t number, std::string_view text) {
    Read<planner::Case> person = read_case(text, programme_, open_calendar_);
    Problems problems = std::move(person.problems);
    Beside standing;
    if (problems.empty()) {
      Problems of_document;
      const Document document{text, of_document};
      standing = Cursor{*document.root(), problems}.must(beside);
    }
    if (problems.empty() && places_.contains(person.value->client.id.text()))
      problems.push_back({{}, "client.id", "is that of an earlier line, expected another"});
    for (Problem& problem : person.notes) read_.notes.push_back({number, std::move(problem)});
    if (!problems.empty()) {
      for (Problem& problem : problems) read_.problems.push_back({number, std::move(problem)});
      return;
    }
    places_[person.value->client.id.text()] = static_cast<int>(read_.people.size());
    avoids_.push_back(std::move(standing.avoids));
    read_.people.push_back(
        {std::move(*person.value), standing.priority, standing.waiting_since, {}});
    read_.lines.push_back({number, text});
  }

  CohortRead finish() {
    for (std::size_t person = 0; person < avoids_.size(); ++person)
      for (const std::string& other : avoids_[person])
        if (const auto place = places_.find(other); place != places_.end())
          read_.people[person].avoids.push_back(place->second);
    return std::move(read_);
  }

 private:
  const programme::Programme& programme_;
  const OpenFile& open_calendar_;
  CohortRead read_;
  std::map<std::string, int> places_;
  std::vector<std::vector<std::string>> avoids_;
};

}  // namespace

CohortRead read_cohort(std::string_view jsonl, const programme::Programme& programme,
                       const OpenFile& open_calendar) {
  CohortReader reader{programme, open_calendar};
  for (std::size_t number = 1; !jsonl.empty(); ++number) {
    const std::size_t end = jsonl.find('\n');
    const std::string_view line = jsonl.substr(0, end);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) reader.add(number, line);
    jsonl.remove_prefix(end == std::string_view::npos ? jsonl.size() : end + 1);
  }
  return reader.finish();
}

}  // namespace meanwhile::exchange
