#pragma once

#include <memory>
#include <set>
#include <vector>

#include "planner/repairing/continuation.hpp"
#include "planner/repairing/scene.hpp"

namespace meanwhile::planner {

/// What sitting in a slot brings week by week: its sessions that are attended, and at most so much
/// credit, whatever is made up.
struct Load {
  struct Item {
    int visit;
    int day;
    Cost core;
    Cost there;
    Cost back;
  };
  std::vector<Item> items;     // by start
  std::vector<Cost> credit;    // by week
  std::vector<Cost> attended;  // by week: clinical credit of the items
  int module = -1;
  bool clinical = true;
  std::uint64_t keeps = 0;  // relationships, a bit each
};

/// Loads of one person's slots, each made when it is first asked for.
class SlotLoads {
 public:
  /// Relationships beyond these are not told of: bounds are the weaker for it.
  static constexpr std::size_t most_relations = 64;

  /// relations  by relationship, the slots that keep it
  /// richest    by module: the most credit of a session
  SlotLoads(const Scene& scene, const std::vector<std::set<int>>& relations,
            const std::vector<Cost>& richest);

  /// As if all that can be made up were, as richly as can be.
  const Load& of(const JoinedSlot& one);
  /// The last week in which she would have to be in two places; -1: none.
  int last_week_at_once(const JoinedSlot& one, const JoinedSlot& other);

 private:
  static std::size_t number(const JoinedSlot& one) { return 2 * at(one.slot) + at(one.modality); }

  const Scene& scene_;
  const std::vector<std::set<int>>& relations_;
  const std::vector<Cost>& richest_;
  std::vector<std::unique_ptr<const Load>> loads_;
  std::vector<std::int8_t> at_once_;  // by two of them
};

}  // namespace meanwhile::planner
