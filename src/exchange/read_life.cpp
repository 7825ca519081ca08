#include "exchange/read_life.hpp"

namespace meanwhile::exchange {
namespace {

using namespace life;
using time::Minutes;

constexpr int most_every_weeks = 1'000;

std::optional<DayStretch> rota_day(const Cursor& in) {
  if (in.absent()) return std::nullopt;
  const auto* both = in.items();
  if (!both || both->size() != 2) {
    in.expected(R"(null or a start and an end, as ["07:00", "19:00"])");
    return std::nullopt;
  }
  const Stretch times = stretch(in.item(0), in.item(1));
  return DayStretch{times.start, times.end};
}

Rota rota(const Fields& in) {
  Rota rota{.from = in["from"].must(date), .days = in["days"].must_list(rota_day)};
  if (in["days"].items() && rota.days.empty())
    in["days"].complain("is empty, expected at least one day");
  return rota;
}

Weekly weekly(const Fields& in) {
  const Stretch times = stretch(in["start"], in["end"]);
  Weekly weekly{.days = in["days"].must(weekdays),
                .stretch = {times.start, times.end},
                .every_weeks = in["everyWeeks"].otherwise(1, whole(1, most_every_weeks))};
  if (weekly.every_weeks > 1 && in["from"].absent())
    in["from"].expected("a date YYYY-MM-DD, because everyWeeks counts from its week");
  return weekly;
}

void refuse_beside_rota(const Fields& in) {
  for (const char* field : {"days", "start", "end", "everyWeeks"})
    if (!in[field].absent()) in[field].complain("stands beside rota, expected only one of the two");
}

}  // namespace

LifeEntry read_cost_of_touching(const Fields& in, Problems& notes) {
  LifeEntry entry;
  entry.kind = in["kind"].otherwise("", text);
  entry.firm = in["firm"].otherwise(true, truth);
  entry.weight = in["weight"].otherwise(1, weight);
  entry.travel_to = in["travelTo"].otherwise({}, ways);
  entry.rest = in["rest"].otherwise({}, minutes_up_to(week_minutes));
  if (!entry.firm && entry.rest > Minutes{0}) {
    entry.rest = Minutes{0};
    notes.push_back({{}, in["rest"].path(), "is left out: only a firm entry is followed by rest"});
  }
  return entry;
}

LifeEntry read_life_entry(const Fields& in, Problems& notes) {
  LifeEntry entry = read_cost_of_touching(in, notes);
  entry.id = in["id"].must(id<LifeId>);
  const DateRange dates = date_range(in);
  entry.from = dates.from;
  entry.until = dates.until;
  if (in["rota"].absent()) {
    entry.when = weekly(in);
  } else {
    refuse_beside_rota(in);
    entry.when = in["rota"].must(rota);
  }
  return entry;
}

}  // namespace meanwhile::exchange
