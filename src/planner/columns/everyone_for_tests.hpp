#pragma once

#include "planner/columns/columns_for_tests.hpp"
#include "planner/columns/everyone.hpp"

namespace meanwhile::planner {

/// Two people, and two groups on Mondays of two weeks.
struct Two {
  Two() {
    for (programme::Offering& offering : programme.offerings) offering.seats = 2;
  }

  /// Everyone with these options each, none dearer than the one after.
  Everyone everyone(const std::vector<std::vector<Column>>& options) const {
    Everyone all{Agenda{programme, two_weeks()}, {}, {}, {}, {}};
    for (std::size_t i = 0; i < options.size(); ++i) {
      all.members.push_back({programme, agenda, person, static_cast<int>(i), standing[i], false});
      all.avoids.emplace_back();
      Repertoire repertoire;
      for (const Column& column : options[i]) repertoire.options.push_back({column, {}, {}});
      all.repertoires.push_back(std::move(repertoire));
    }
    if (avoid) {
      all.apart = {{0, 1}};
      all.avoids[0] = {1};
      all.avoids[1] = {0};
    }
    return all;
  }
  programme::Offering& first() { return programme.offerings[0]; }

  programme::Programme programme = monday_groups(2);
  Case person = somebody();
  Agenda agenda{programme, two_weeks()};
  std::array<Standing, 2> standing;
  bool avoid = false;
};

}  // namespace meanwhile::planner
