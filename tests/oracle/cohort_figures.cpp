#include "cohort_figures.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include "fields.hpp"
#include "life.hpp"

namespace meanwhile::oracle {

using boost::json::object;

std::vector<Expected> alone(const CohortFacts& facts, const Plans& plans) {
  std::vector<Expected> all(facts.people.size());
  for (std::size_t who = 0; who < all.size(); ++who)
    if (!plans[who]) all[who] = solve(facts.people[who].facts);
  return all;
}

std::vector<std::size_t> in_line(const CohortFacts& facts, const std::vector<Expected>& alone) {
  std::vector<std::size_t> line;
  for (std::size_t who = 0; who < alone.size(); ++who)
    if (alone[who].feasible) line.push_back(who);
  std::stable_sort(line.begin(), line.end(), [&](std::size_t a, std::size_t b) {
    const auto& one = facts.people[a];
    const auto& other = facts.people[b];
    return std::tie(one.priority, one.waited) > std::tie(other.priority, other.waited);
  });
  return line;
}

Tenth worst_served(const Plans& plans) {
  std::vector<long> burdens;
  for (const auto* plan : plans)
    if (plan) burdens.push_back(whole(child(*plan, "burden"), "total").value());
  std::sort(burdens.begin(), burdens.end(), std::greater{});
  Tenth tenth{(static_cast<long>(burdens.size()) + 9) / 10, 0};
  if (tenth.people == 0) return tenth;
  const long sum = std::accumulate(burdens.begin(), burdens.begin() + tenth.people, 0L);
  tenth.burden = static_cast<double>(sum) / static_cast<double>(tenth.people);
  return tenth;
}

std::array<long, 7> unmet_minutes(const CohortFacts& facts, const std::vector<Expected>& alone) {
  std::array<long, 7> minutes{};
  for (std::size_t who = 0; who < alone.size(); ++who) {
    if (!alone[who].feasible) continue;
    const auto& own = facts.people[who].facts;
    for (const auto& one : list(alone[who].plan, "sessions")) {
      const auto& written = one.as_object();
      const auto* session =
          own.find(*text(written, "offering"), instant_from(*text(written, "start")));
      if (session->week == 0 && own.units[session->unit].clinical)
        minutes[static_cast<std::size_t>(weekday_of(session->date))] += session->credit;
    }
  }
  return minutes;
}

Fullness fullness(const CohortFacts& facts, const Use& use, std::size_t unit) {
  const auto& room = facts.rooms[unit];
  const auto none_left = [](const std::optional<long>& seats, const auto& taken,
                            const Meeting& meeting) {
    const auto at = taken.find(meeting);
    return seats && (at == taken.end() ? 0 : at->second) >= *seats;
  };
  auto found = Fullness::has_room;
  for (const auto& person : facts.people)
    for (const auto& session : person.facts.units[unit].sessions) {
      if (session.cancelled()) continue;
      if (none_left(room.seats, use.seats, meeting_of(session))) return Fullness::full;
      if (room.online_too && none_left(room.online, use.online, meeting_of(session)))
        found = Fullness::full_online;
    }
  return found;
}

}  // namespace meanwhile::oracle
