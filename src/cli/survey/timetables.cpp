#include "cli/survey/timetables.hpp"

#include <boost/json/serialize.hpp>
#include <optional>
#include <utility>

#include "exchange/json_document.hpp"
#include "exchange/json_fields.hpp"
#include "exchange/read_programme.hpp"

namespace meanwhile::cli::survey {
namespace {

using exchange::Cursor;
using exchange::Fields;

Timetable timetable(const Fields& in) {
  Timetable read{in["name"].must(exchange::name), in["source"].must(exchange::name), {}};
  const Cursor programme = in["programme"];
  if (!programme.object()) {
    programme.expected("a programme");
    return read;
  }
  exchange::Read<programme::Programme> inner =
      exchange::read_programme(boost::json::serialize(*programme.object()));
  for (const Problem& problem : inner.problems)
    programme.complain(problem.path + ": " + problem.what);
  if (inner.value) read.programme = std::move(*inner.value);
  return read;
}

}  // namespace

exchange::Read<std::vector<Timetable>> read_timetables(std::string_view json) {
  exchange::Read<std::vector<Timetable>> read;
  const exchange::Document document{json, read.problems};
  if (!document.root()) return read;
  std::vector<Timetable> all;
  Cursor{*document.root(), read.problems}.must([&](const Fields& top) {
    const Cursor list = top["timetables"];
    all = list.must_list(timetable);
    if (all.empty()) list.expected("at least one timetable");
    return 0;
  });
  if (read.problems.empty()) read.value = std::move(all);
  return read;
}

programme::Programme together(const std::vector<Timetable>& timetables) {
  programme::Programme all = timetables.front().programme;
  all.id = "together";
  for (std::size_t i = 1; i < timetables.size(); ++i) {
    const programme::Programme& more = timetables[i].programme;
    all.modules.insert(all.modules.end(), more.modules.begin(), more.modules.end());
    all.offerings.insert(all.offerings.end(), more.offerings.begin(), more.offerings.end());
  }
  return all;
}

programme::Programme with_seats_for_all(programme::Programme programme) {
  for (programme::Offering& offering : programme.offerings) {
    offering.seats.reset();
    offering.online_seats.reset();
    offering.taken = offering.taken_online = 0;
    for (programme::Meeting& meeting : offering.meetings) meeting.taken.reset();
  }
  return programme;
}

programme::Programme onsite_only(programme::Programme programme) {
  std::erase_if(programme.offerings,
                [](const programme::Offering& offering) { return !offering.onsite; });
  for (programme::Offering& offering : programme.offerings) offering.online = false;
  return programme;
}

}  // namespace meanwhile::cli::survey
