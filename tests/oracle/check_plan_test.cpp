#include "check_plan.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "fields.hpp"
#include "oracle.hpp"
#include "random_case.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::object;

struct Spoilt {
  const char* how;
  std::function<bool(object& plan)> spoil;  // false when the plan has nothing to spoil
};

bool drop_last(object& plan, const char* part) {
  auto& all = plan[part].as_array();
  if (all.empty()) return false;
  all.pop_back();
  return true;
}

bool alter(object& part, const char* field) {
  part[field] = part[field].to_number<long>() + 1;
  return true;
}

object* make_up_in(object& plan) {
  for (auto& session : plan["sessions"].as_array())
    if (!session.at("makeUpOf").is_null()) return &session.as_object();
  return nullptr;
}

const std::vector<Spoilt> spoilt{
    {"a session left out", [](object& plan) { return drop_last(plan, "sessions"); }},
    {"a session twice",
     [](object& plan) {
       auto& sessions = plan["sessions"].as_array();
       if (sessions.empty()) return false;
       sessions.push_back(boost::json::value(sessions.back()));
       return true;
     }},
    {"a miss left out", [](object& plan) { return drop_last(plan, "missed"); }},
    {"a week left out", [](object& plan) { return drop_last(plan, "weeks"); }},
    {"an offering left out",
     [](object& plan) {
       return !plan["sessions"].as_array().empty() && drop_last(plan, "offerings");
     }},
    {"another modality than the joined one",
     [](object& plan) {
       for (auto& session : plan["sessions"].as_array()) {
         if (!session.at("makeUpOf").is_null()) continue;
         auto& modality = session.as_object()["modality"];
         modality = modality.as_string() == "online" ? "onsite" : "online";
         return true;
       }
       return false;
     }},
    {"a make-up that says it is none",
     [](object& plan) {
       auto* session = make_up_in(plan);
       if (session) (*session)["makeUpOf"] = (*session)["makeUpFor"] = nullptr;
       return session != nullptr;
     }},
    {"a miss for another reason",
     [](object& plan) {
       if (plan["missed"].as_array().empty()) return false;
       auto& row = plan["missed"].as_array().front().as_object();
       row["why"] = row["why"].as_string() == "clash" ? "cancelled" : "clash";
       return true;
     }},
    {"another total", [](object& plan) { return alter(plan["burden"].as_object(), "total"); }},
    {"other travel", [](object& plan) { return alter(plan["burden"].as_object(), "travel"); }},
    {"other lateness", [](object& plan) { return alter(plan["burden"].as_object(), "late"); }},
    {"other minutes of a week",
     [](object& plan) { return alter(plan["weeks"].as_array().front().as_object(), "minutes"); }},
    {"other days of a week",
     [](object& plan) { return alter(plan["weeks"].as_array().front().as_object(), "days"); }},
    {"a week that falls short and says it does not",
     [](object& plan) {
       auto& fell = plan["weeks"].as_array().front().as_object()["short"];
       fell = !fell.as_bool();
       return true;
     }},
    {"another end", [](object& plan) {
       if (plan["sessions"].as_array().empty()) return false;
       auto& session = plan["sessions"].as_array().front().as_object();
       session["end"] = session["start"];
       return true;
     }}};

TEST(CheckPlan, FindsNothingWrongWithWhatExhaustiveSearchFinds) {
  for (std::uint64_t seed = 1; seed <= 480; ++seed) {
    const auto drawn = draw(seed);
    for (const auto& best : solve_all(drawn.programme, drawn.client))
      if (best.feasible) {
        EXPECT_EQ(check_plan(drawn.programme, drawn.client, best.plan), std::vector<std::string>{})
            << "seed " << seed;
      }
  }
}

TEST(CheckPlan, FindsWhateverIsSpoilt) {
  std::vector<int> tried(spoilt.size());
  for (std::uint64_t seed = 1; seed <= 240; ++seed) {
    const auto drawn = draw(seed);
    const auto best = solve(drawn.programme, drawn.client);
    if (!best.feasible) continue;
    for (std::size_t i = 0; i < spoilt.size(); ++i) {
      auto plan = best.plan;
      if (!spoilt[i].spoil(plan)) continue;
      ++tried[i];
      EXPECT_NE(check_plan(drawn.programme, drawn.client, plan), std::vector<std::string>{})
          << spoilt[i].how << ", seed " << seed;
    }
  }
  for (std::size_t i = 0; i < spoilt.size(); ++i) EXPECT_GE(tried[i], 3) << spoilt[i].how;
}

TEST(Oracle, NoAlternativeHasLessOfAnotherOnesFigure) {
  for (std::uint64_t seed = 1; seed <= 240; ++seed) {
    const auto drawn = draw(seed);
    const auto all = solve_all(drawn.programme, drawn.client);
    for (std::size_t i = 0; i < objectives && all[0].feasible; ++i)
      for (const auto& other : all) {
        const auto figure = static_cast<Objective>(i);
        EXPECT_LE(all[i].figures.of(figure), other.figures.of(figure)) << "seed " << seed;
      }
  }
}

}  // namespace
}  // namespace meanwhile::oracle
