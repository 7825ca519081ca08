#pragma once

#include "casework/change_offering.hpp"
#include "casework/world_for_tests.hpp"

namespace meanwhile::casework {

/// Staff change the noon group in which Ana sits.
class ChangingAnOffering : public AtNoon {
 protected:
  static std::string noon(const std::string& more, const std::string& tuesday = "12:00",
                          const std::string& end = "14:00") {
    return R"({"id": "noon", "module": "cbt", "site": "main", "seats": 9, "meetings": [
      {"day": "TU", "start": ")" +
           tuesday + R"(", "end": ")" + end + R"("},
      {"day": "TH", "start": "12:00", "end": "13:00"}])" +
           more + "}";
  }
  Result<Followed> change(const std::string& json, const char* offering = "noon",
                          std::optional<time::Date> from = {}) {
    auto changed =
        change_offering({OfferingId{offering}, version_, json, from}, desk_, by(store::staff));
    if (changed && changed->problems.empty()) version_ = changed->timetable;
    return changed;
  }
  static time::Date date(int day) {
    return std::chrono::local_days{std::chrono::year{2026} / 11 / 30} + std::chrono::days{day};
  }
  /// As in "1 12:00 planned noon", by start.
  std::vector<std::string> weeks() {
    const MyWeeks mine = weeks_of(store::ana);
    std::vector<std::string> all;
    for (const MySession& one : mine.sessions) {
      const auto minutes = (one.span.start - at(0, time::Minutes{0})).count();
      all.push_back(std::to_string(minutes / 1440) + " " + std::to_string(minutes % 1440 / 60) +
                    ":" + std::to_string(minutes % 60 + 100).substr(1) + " " + word(one.state) +
                    " " + one.slot.text());
    }
    return all;
  }
  static std::vector<std::string> problems(const Followed& changed) {
    std::vector<std::string> all;
    for (const Problem& one : changed.problems) all.push_back(one.path);
    return all;
  }
};

inline const auto as_before = testing::ElementsAre("1 12:00 planned noon", "3 12:00 planned noon",
                                                   "8 12:00 planned noon", "10 12:00 planned noon");

}  // namespace meanwhile::casework
