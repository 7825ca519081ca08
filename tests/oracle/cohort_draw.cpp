// People are drawn first, each with what she would do alone; then seats are taken away, groups are
// asked to be larger, and people told to keep apart, where those plans meet.
#include "cohort_draw.hpp"

#include <algorithm>

#include "cohort_facts.hpp"
#include "cohort_tighten.hpp"
#include "oracle.hpp"
#include "random_case.hpp"
#include "random_parts.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;
using Numbers = std::vector<long>;

/// What the parts of a cohort are drawn to be rich in.
std::string flavour(const std::string& category) {
  if (category == "online") return "dialin";
  if (category == "makeup" || category == "cycle") return category;
  return category == "any" ? "seats" : "plain";
}

std::size_t slots(const object& programme) {
  std::size_t count = 0;
  for (const auto& one : programme.at("offerings").as_array())
    count += one.at("join") == "any" ? one.at("meetings").as_array().size() : 1;
  return count;
}

class Drawing {
 public:
  Drawing(std::uint64_t seed, std::uint64_t attempt)
      : draw_{Chance(seed + (attempt << 40U)), {}, {}, "America/New_York", {}, 0, false} {
    drawn_.category = cohort_categories()[seed % cohort_categories().size()];
    draw_.category = flavour(drawn_.category);
    draw_.other = second_taste();
    draw_.start = "2026-11-30";
    draw_.weeks = static_cast<int>(draw_.chance.pick(Numbers{1, 1, 2, 2, 3}));
  }

  /// Nothing when it is not as it should be.
  std::optional<RandomCohort> cohort() {
    drawn_.programme = draw_programme(draw_);
    auto& offerings = drawn_.programme["offerings"].as_array();
    while (offerings.size() > 6 || (offerings.size() > 2 && slots(drawn_.programme) > 7))
      offerings.pop_back();
    if (drawn_.category == "any" && slots(drawn_.programme) == offerings.size())
      return std::nullopt;
    const long people = draw_.chance.between(2, 5);
    for (long i = 1; i <= people; ++i)
      if (!add_person("c" + std::to_string(i))) return std::nullopt;
    if (!tighten(draw_.chance, drawn_)) return std::nullopt;
    add_strangers();
    return std::move(drawn_);
  }

 private:
  std::string second_taste() {
    auto& chance = draw_.chance;
    if (chance.percent(40)) return chance.pick(Texts{"makeup", "makeup", "dialin"});
    return chance.percent(50) ? chance.pick(categories()) : "plain";
  }

  bool add_person(const std::string& id) {
    const bool may_have_none =
        draw_.chance.percent(rich_in("alone") && drawn_.clients.size() % 2 == 0 ? 100 : 8);
    for (int tries = 0; tries < 8; ++tries) {
      auto client = draw_person(id);
      const auto facts = facts_of(drawn_.programme, client);
      if (!is_small(facts)) continue;
      const auto best = solve(facts);
      if (may_have_none ? rich_in("alone") && best.feasible : best.sessions.empty()) continue;
      drawn_.clients.push_back(std::move(client));
      return true;
    }
    return false;
  }

  object draw_person(const std::string& id) {
    auto own = draw_;
    own.chance = Chance(draw_.chance.next());
    auto& chance = own.chance;
    if (chance.percent(rich_in("starts") ? 80 : 20)) {
      own.start = days_after(draw_.start, chance.pick(Numbers{-7, -4, 3, 7, 7, 14}));
      own.weeks = static_cast<int>(chance.between(1, 3));
    }
    auto client = draw_client(own, drawn_.programme);
    client["client"].as_object()["id"] = id;
    client["prescription"] = draw_prescription(own, drawn_.programme, client);
    if (chance.percent(50)) ask_for_less(client["prescription"].as_object());
    if (chance.percent(rich_in("priority") ? 90 : 30))
      client["priority"] = chance.pick(Numbers{1, 2, 2, 3, 5});
    if (chance.percent(rich_in("priority") ? 80 : 40))
      client["waitingSince"] = days_after(own.start, -chance.between(-3, 45));
    if (rich_in("held") && !client.contains("held")) client["held"] = array{};
    return client;
  }

  /// So that more plans would do.
  static void ask_for_less(object& prescription) {
    if (auto* hours = prescription.if_contains("hoursPerWeek"))
      if (auto* least = hours->as_object().if_contains("min"))
        *least = least->to_number<double>() / 2;
    for (const auto* wanted : {"modules", "kinds"}) prescription.erase(wanted);
  }

  bool rich_in(const std::string& what) const { return drawn_.category == what; }

  /// Whether she has few enough sets of offerings, and ways to make up in a week; and each slot
  /// meets in her weeks.
  static bool is_small(const Facts& facts) {
    double sets = 1;
    std::vector<double> ways(static_cast<std::size_t>(facts.weeks()), 1);
    for (const auto& unit : facts.units) {
      if (unit.sessions.empty()) return false;
      if (!unit.joinable) continue;
      sets *= 1 + unit.open[0] + unit.open[1];
      for (const auto& session : unit.sessions)
        if (session.cancelled() || session.clashes[0] || session.clashes[1])
          ways[static_cast<std::size_t>(session.week)] *= 2.0 + visits(facts, session);
    }
    return sets <= 800 && *std::max_element(ways.begin(), ways.end()) <= 600;
  }

  static int visits(const Facts& facts, const Session& usual) {
    int count = 0;
    for (const auto& unit : facts.units)
      for (const auto& visit : unit.sessions)
        if (may_replace(facts, usual, visit)) count += unit.open[0] || unit.open[1];
    return count;
  }

  /// Groups and people whom nobody here knows.
  void add_strangers() {
    for (auto& client : drawn_.clients) {
      if (client.contains("held") && draw_.chance.percent(15))
        client["held"].as_array().emplace_back("old-group");
      if (draw_.chance.percent(10)) {
        if (!client.contains("avoid")) client["avoid"] = array{};
        client["avoid"].as_array().emplace_back("stranger");
      }
    }
  }

  Draw draw_;
  RandomCohort drawn_;
};

}  // namespace

const std::vector<std::string>& cohort_categories() {
  static const std::vector<std::string> all{"seats", "online",   "runs",   "avoid",
                                            "held",  "priority", "makeup", "starts",
                                            "cycle", "any",      "alone"};
  return all;
}

RandomCohort draw_cohort(std::uint64_t seed) {
  for (std::uint64_t attempt = 0;; ++attempt)
    if (auto drawn = Drawing(seed, attempt).cohort()) return std::move(*drawn);
}

}  // namespace meanwhile::oracle
