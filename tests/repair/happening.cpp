#include "happening.hpp"

#include <map>
#include <set>

#include "cohort/ask.hpp"
#include "oracle/chance.hpp"
#include "oracle/cohort_draw.hpp"
#include "oracle/fields.hpp"
#include "oracle/random_parts.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;

class Drawing {
 public:
  Drawing(std::uint64_t seed, std::uint64_t attempt)
      : chance_(seed * 31 + (attempt << 40U)), cohort_(draw_cohort(seed + (attempt << 20U))) {}

  /// Nothing where too few have a plan to repair.
  std::optional<Happening> draw() {
    add_rooms();
    const object planned = ask_cohort(cohort_.programme, cohort_.clients);
    const auto& people = list(planned, "people");
    for (std::size_t i = 0; i < people.size(); ++i)
      if (const auto* plan = find(people[i].as_object(), "plan"); plan) {
        happening_.enrolled.push_back(cohort_.clients[i]);
        happening_.enrolled.back()["plan"] = *plan;
      }
    if (happening_.enrolled.empty()) return std::nullopt;
    happening_.programme = cohort_.programme;
    tighten();
    const long days = chance_.pick(std::vector<long>{0, 0, 1, 2, 3, 6, 7, 8, 10, 14, 15});
    const std::string clock =
        chance_.percent(60) ? "00:00" : wall_text(chance_.between(8, 20) * 60);
    happening_.as_of = days_after("2026-11-30", days) + "T" + clock + ":00-05:00";
    for (long i = chance_.pick(std::vector<long>{1, 1, 1, 2}); i > 0; --i) add_event(days);
    return std::move(happening_);
  }

 private:
  void add_rooms() {
    for (auto& site : cohort_.programme["sites"].as_array()) {
      array rooms;
      for (long i = chance_.between(1, 3); i > 0; --i) {
        object room{{"id", "r" + std::to_string(i)}, {"accessible", chance_.percent(50)}};
        if (chance_.percent(70)) room["seats"] = chance_.between(2, 8);
        rooms.push_back(std::move(room));
      }
      site.as_object()["rooms"] = std::move(rooms);
    }
    for (auto& one : cohort_.programme["offerings"].as_array())
      if (auto& offering = one.as_object(); find(offering, "site")) offering["room"] = "r1";
  }

  /// Leaves few seats beside those that are held.
  void tighten() {
    std::map<std::string, long> held;
    for (const auto& one : happening_.enrolled) {
      std::set<std::string> hers;
      const object& plan = child(one, "plan");
      for (const auto& joined : list(plan, "offerings"))
        hers.insert(text(joined.as_object(), "id", ""));
      for (const auto& session : list(plan, "sessions"))
        hers.insert(text(session.as_object(), "offering", ""));
      for (const std::string& id : hers) ++held[id];
    }
    for (auto& one : happening_.programme["offerings"].as_array()) {
      auto& offering = one.as_object();
      if (text(offering, "join", "all") == "any" || chance_.percent(40)) continue;
      const long taken = whole(offering, "taken").value_or(0);
      offering["seats"] = std::max(
          1L, taken + held[text(offering, "id", "")] + chance_.pick(std::vector<long>{0, 0, 1, 2}));
      if (chance_.percent(30)) offering["onlineSeats"] = offering["seats"];
    }
  }

  const object& any(std::string_view key) {
    const auto& all = happening_.programme.at(key).as_array();
    return all[static_cast<std::size_t>(chance_.between(0, static_cast<long>(all.size()) - 1))]
        .as_object();
  }

  void add_event(long as_of) {
    const long from = as_of + chance_.between(-2, 4);
    object event{{"from", days_after("2026-11-30", from)}};
    if (chance_.percent(75))
      event["until"] = days_after("2026-11-30", from + chance_.between(0, 9));
    const bool hours = chance_.percent(15);
    if (hours) {
      event["start"] = wall_text(chance_.between(8, 12) * 60);
      event["end"] = wall_text(chance_.between(13, 22) * 60);
    }
    switch (chance_.between(1, hours ? 4 : 6)) {
      case 1:
        event["event"] = "staffAway";
        event["staff"] = any("staff").at("id");
        break;
      case 2:
        event["event"] = "roomClosed";
        event["site"] = any("sites").at("id");
        event["room"] = "r1";
        break;
      case 3:
        event["event"] = "siteClosed";
        event["site"] = any("sites").at("id");
        break;
      case 4:
        event["event"] = "offeringCancelled";
        event["offering"] = any("offerings").at("id");
        break;
      default: change_a_life(event);
    }
    happening_.events.push_back(std::move(event));
  }

  void change_a_life(object& event) {
    const auto& person = happening_.enrolled[static_cast<std::size_t>(
        chance_.between(0, static_cast<long>(happening_.enrolled.size()) - 1))];
    event["event"] = "lifeChanged";
    event["client"] = child(person, "client").at("id");
    const auto& life = list(person, "life");
    if (!life.empty() && chance_.percent(35)) {
      const auto& entry =
          life[static_cast<std::size_t>(chance_.between(0, static_cast<long>(life.size()) - 1))]
              .as_object();
      if (!changed_.insert(text(child(person, "client"), "id", "") + "/" + text(entry, "id", ""))
               .second)
        return add_shift(event);
      if (chance_.percent(50)) {
        event["without"] = array{entry.at("id")};
        return;
      }
      object other = shift();
      other["id"] = entry.at("id");
      event["life"] = array{other};
      return;
    }
    add_shift(event);
  }

  object shift() {
    const long start = chance_.pick(std::vector<long>{7, 9, 13, 17, 20}) * 60;
    object entry = weekly("", "work", chance_.pick(all_days, chance_.between(1, 4)), start,
                          start + chance_.pick(std::vector<long>{120, 240, 480}));
    if (chance_.percent(20)) entry["rest"] = chance_.between(1, 8) * 60;
    return entry;
  }

  void add_shift(object& event) {
    object added = shift();
    added["id"] = "new-" + std::to_string(happening_.events.size());
    event["life"] = array{added};
  }

  Chance chance_;
  RandomCohort cohort_;
  Happening happening_;
  std::set<std::string> changed_;
};

}  // namespace

Happening draw_happening(std::uint64_t seed) {
  for (std::uint64_t attempt = 0;; ++attempt)
    if (auto drawn = Drawing(seed, attempt).draw()) return std::move(*drawn);
}

}  // namespace meanwhile::oracle
