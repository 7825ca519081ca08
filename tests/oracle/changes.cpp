#include "changes.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <stdexcept>

#include "chance.hpp"
#include "fields.hpp"
#include "life.hpp"
#include "stays.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

constexpr std::chrono::days one_day{1};

/// Calls `lower` for the minimum named by `path` in every place where the prescription has it.
void each_minimum(object& wants, const std::string& path,
                  const std::function<void(value&)>& lower) {
  const auto dot = path.find('.');
  const auto field = path.substr(0, dot);
  const auto rest = path.substr(dot + 1);
  if (wants.contains(field) && !wants[field].is_null()) {
    if (wants[field].is_object()) {
      auto& limits = wants[field].as_object();
      if (limits.contains(rest)) lower(limits[rest]);
    } else {
      const auto name = rest.substr(0, rest.rfind('.'));
      const auto key = field == "kinds" ? "kind" : "id";
      for (auto& need : wants[field].as_array())
        if (text(need.as_object(), key) == name)
          lower(need.as_object()[rest.substr(rest.rfind('.') + 1)]);
    }
  }
  if (!wants.contains("phases")) return;
  for (auto& phase : wants["phases"].as_array()) each_minimum(phase.as_object(), path, lower);
}

void relax(object& client, const object& change) {
  const double to = change.at("to").to_number<double>();
  bool found = false;
  each_minimum(client["prescription"].as_object(), *text(change, "relax"), [&](value& minimum) {
    if (minimum.to_number<double>() > to) minimum = change.at("to");
    found = true;
  });
  if (!found) throw std::invalid_argument("no such minimum: " + *text(change, "relax"));
}

/// What a release takes off one interval. `own` is the interval without its rest.
Span stretch_on(const Clock& clock, const object& release, Date day, Span own) {
  auto from = clock.instant(day, wall_from(*text(release, "start")));
  if (from < own.start) from = clock.instant(day + one_day, wall_from(*text(release, "start")));
  auto to = clock.instant(day, wall_from(*text(release, "end")));
  if (to <= from) to = clock.instant(day + one_day, wall_from(*text(release, "end")));
  return {from, to};
}

bool is_on(const object& release, Date day) {
  if (const auto date = text(release, "date")) return date_from(*date) == day;
  const auto days = texts(release, "days");
  return std::any_of(days.begin(), days.end(), [&](const std::string& code) {
    return weekday_from(code) == weekday_of(day);
  });
}

/// Whether an interval that starts on `day` could touch the prescription.
bool within_reach(const Facts& facts, Date day) {
  return day >= facts.first_monday - one_day &&
         day <= facts.first_monday + std::chrono::days{7 * facts.weeks()};
}

/// Takes the released stretch off the client's firm time; returns the minutes of it that fall into
/// the prescription.
long release(Facts& facts, const object& change) {
  auto& person = facts.people.front();
  const auto id = *text(change, "life");
  long minutes = 0;
  bool found = false;
  std::vector<Busy> left;
  for (auto busy : person.firm) {
    if (busy.life == id && within_reach(facts, busy.day) && is_on(change, busy.day)) {
      found = true;
      Span own{busy.span.start, busy.span.end - busy.rest};
      const auto taken = stretch_on(person.clock, change, busy.day, own);
      const Span inside{std::max(own.start, taken.start), std::min(own.end, taken.end)};
      if (busy.day >= facts.first_monday &&
          busy.day < facts.first_monday + std::chrono::days{7 * facts.weeks()} && !inside.empty())
        minutes += inside.length().count();
      if (taken.start <= own.start)
        own.start = std::max(own.start, taken.end);
      else if (taken.end >= own.end)
        own.end = std::min(own.end, taken.start);
      else
        throw std::invalid_argument("not at an end of the interval: " + id);
      if (own.empty()) continue;
      busy.span = {own.start, own.end + busy.rest};
    }
    left.push_back(std::move(busy));
  }
  if (!found) throw std::invalid_argument("nothing to release: " + id);
  person.firm = std::move(left);
  return minutes;
}

/// The wall time of `instant`, counted from midnight of `day`.
Minutes wall_on(const Clock& clock, Date day, Instant instant) {
  const auto shown = clock.text(instant);
  return date_from(shown.substr(0, 10)) - day + wall_from(shown.substr(11, 5));
}

std::string code(Date day) {
  constexpr std::array codes{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  return codes[static_cast<std::size_t>(weekday_of(day))];
}

struct Changed {
  Facts facts;
  long minutes;
};

Changed change_all(object programme, object client, const array& changes) {
  for (const auto& one : changes) {
    const auto& change = one.as_object();
    if (const auto accepted = text(change, "accept")) {
      client["client"].as_object()[*accepted] = true;
    } else if (find(change, "newOffering")) {
      programme["offerings"].as_array().push_back(change.at("newOffering"));
    } else if (find(change, "relax")) {
      relax(client, change);
    } else if (!find(change, "release")) {
      throw std::invalid_argument("no such change: " + boost::json::serialize(change));
    }
  }
  Changed changed{facts_of(programme, client), 0};
  for (const auto& one : changes)
    if (find(one.as_object(), "release"))
      changed.minutes += release(changed.facts, child(one.as_object(), "release"));
  work_out_ways(changed.facts);
  return changed;
}

}  // namespace

Facts facts_after(const object& programme, const object& client, const array& changes) {
  return change_all(programme, client, changes).facts;
}

long minutes_released(const object& programme, const object& client, const array& changes) {
  return change_all(programme, client, changes).minutes;
}

std::vector<Releasable> releasables(const Facts& facts) {
  const auto& client = facts.people.front();
  std::vector<Releasable> all;
  std::map<std::pair<std::string, std::string>, std::optional<Releasable>> by_weekday;
  for (const auto& busy : client.firm) {
    const Span own{busy.span.start, busy.span.end - busy.rest};
    if (!within_reach(facts, busy.day)) continue;
    Releasable one{busy.life, text(busy.day), wall_on(client.clock, busy.day, own.start),
                   wall_on(client.clock, busy.day, own.end)};
    all.push_back(one);
    one.when = code(busy.day);
    auto [known, added] = by_weekday.try_emplace({one.life, one.when}, one);
    if (!added && known->second &&
        (known->second->start != one.start || known->second->end != one.end))
      known->second.reset();
  }
  for (const auto& [key, one] : by_weekday)
    if (one) all.push_back(*one);
  return all;
}

object release(const Releasable& releasable, From from, long minutes) {
  const auto start = from == From::start ? releasable.start : releasable.end - Minutes{minutes};
  const auto end = start + Minutes{minutes};
  object stretch{{"life", releasable.life},
                 {"start", wall_text(start.count() % 1440)},
                 {"end", wall_text(end.count())}};
  if (releasable.when.size() == 2)
    stretch["days"] = array{value(releasable.when)};
  else
    stretch["date"] = releasable.when;
  return {{"release", stretch}};
}

std::string what_changes(const object& change) {
  if (const auto accepted = text(change, "accept")) return "accept " + *accepted;
  if (const auto path = text(change, "relax")) return "relax " + *path;
  if (find(change, "newOffering")) return "newOffering";
  const auto& released = child(change, "release");
  const auto date = text(released, "date");
  return "release " + *text(released, "life") + " " +
         (date ? *date : texts(released, "days").front());
}

}  // namespace meanwhile::oracle
